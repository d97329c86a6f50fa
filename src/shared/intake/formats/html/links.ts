import type { Element } from 'hast'
import { safeHref, safeRelation } from '../safe-address'
import type { ElementReader } from './reading'
import { attribute, findElement, textOf, tokens } from './tree'

/** A footnote's mark, as it stands in the text. */
const NOTE_MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]+)[\])]?$/
/** The way back from a footnote, or a heading's own anchor sign. */
const RETURN_MARK = /^(?:\s|↩|↑|⤴|\ufe0e|\^|#|¶|§|🔗)*$/u

export const readLink: ElementReader = (element, place, style) => {
  const { reading, parts } = place
  if (isReturnLink(element)) return
  if (isNoteLink(element)) {
    reading.dropped.push(textOf(element))
    return
  }
  const stated = attribute(element, 'href')
  const href = safeHref(withoutRedirect(stated))
  if (stated && href === null && !/^\s*#/.test(stated)) reading.unsafeLinks.push(element)
  if (href === null) {
    parts.walk(element, place, style)
    return
  }
  const { rel: _outer, ...plain } = style
  const rel = safeRelation(tokens(element, 'rel'))
  parts.walk(element, place, { ...plain, href, ...(rel !== undefined && { rel }) })
}

/** Raised text; a number that leads to a note at the foot of the page is listed, not kept in the sentence. */
export const readRaised: ElementReader = (element, place, style) => {
  if (isNoteMark(element)) place.reading.dropped.push(textOf(element))
  else place.parts.walk(element, place, style)
}

/** Google wraps the links of an exported document in a redirect of its own. */
function withoutRedirect(href: string | null): string | null {
  const target = href && /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&]+)/.exec(href)?.[1]
  if (!target) return href
  try {
    return decodeURIComponent(target)
  } catch {
    return href
  }
}

/** Words that lead back from a note. A heading that leads back to the contents is one such link as a whole. */
const RETURN_WORDS =
  /^(?:[^\p{L}]*|\p{L}|(?:back|return|jump|go|up|zurück|retour|volver|voltar|torna|terug)(?!\p{L}).{0,30})$/iu

function isReturnLink(element: Element): boolean {
  if (attribute(element, 'role') === 'doc-backlink' && RETURN_WORDS.test(textOf(element).trim())) return true
  return (
    (attribute(element, 'href') ?? '').startsWith('#') &&
    RETURN_MARK.test(textOf(element)) &&
    !findElement(element, (child) => child.tagName === 'img')
  )
}

/** A number that leads to a footnote, though it is not raised. */
function isNoteLink(element: Element): boolean {
  if (attribute(element, 'role') === 'doc-noteref') return true
  const href = attribute(element, 'href') ?? ''
  return /^#(?:_?(?:foot|end)note|fn|note|cite|ref|cmnt)/i.test(href) && NOTE_MARK.test(textOf(element))
}

function isNoteMark(element: Element): boolean {
  if (!NOTE_MARK.test(textOf(element))) return false
  const leads = (child: Element) => child.tagName === 'a' && /^[^?]*#/.test(attribute(child, 'href') ?? '')
  return attribute(element, 'dataFootnoteRef') !== null || findElement(element, leads) !== null
}
