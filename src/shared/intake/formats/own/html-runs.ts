import type { Element, ElementContent } from 'hast'
import type { FactField, MentionKind } from '../../../article/document'
import type { Run } from '../../blocks'
import { isFootnote } from '../html/footnotes'
import { attribute, isBlockElement, tokens } from '../html/tree'
import { safeHref } from '../safe-address'
import { type RunLook, trimLineEnds } from './runs'

/** The words of a line of our own HTML, without names and letters that the profile put before them. */
export function inlineRuns(nodes: readonly ElementContent[]): Run[] {
  return trimLineEnds(nodes.flatMap((node) => readRuns(node, {})))
}

export function isInline(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && !isBlockElement(node) && node.tagName !== 'img')
}

const LOOKS: Readonly<Record<string, RunLook>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  s: { strike: true },
  del: { strike: true },
  sub: { subscript: true },
  sup: { superscript: true },
}

function readRuns(node: ElementContent, look: RunLook): Run[] {
  if (node.type === 'text') return [{ ...look, text: node.value.replace(/[ \t\n\r\f]+/g, ' ') }]
  if (node.type !== 'element') return []
  if (node.tagName === 'br') return [{ text: '\n' }]
  const classes = tokens(node, 'className')
  if (classes.includes('qa-label')) return []
  if (isFootnote(node)) return [{ text: '', footnote: inlineRuns(node.children) }]
  const record = recordRun(node, look)
  if (record !== null) return [record]
  const inner = classes.includes('qa-bold') ? look : { ...look, ...LOOKS[node.tagName], ...linkOf(node) }
  return node.children.flatMap((child) => readRuns(child, inner))
}

function linkOf(element: Element): RunLook {
  if (element.tagName !== 'a') return {}
  const href = safeHref(attribute(element, 'href'))
  if (href === null) return {}
  const rel = attribute(element, 'rel')
  return rel === null ? { href } : { href, rel }
}

/** A chip or a value that carries its record. */
function recordRun(element: Element, look: RunLook): Run | null {
  const id = attribute(element, 'dataRecord')
  if (id === null) return null
  const kind = MENTION_KINDS.find((known) => known === attribute(element, 'dataMention'))
  if (kind !== undefined) {
    const follows = attribute(element, 'dataFollows') !== null
    return { ...look, text: wordsOf(element), mention: { kind, id, follows } }
  }
  const field = FACT_FIELDS.find((known) => known === attribute(element, 'dataFact'))
  if (field === undefined) return null
  const mode = attribute(element, 'dataMode') === 'pinned' ? 'pinned' : 'live'
  const value = attribute(element, 'dataValue')
  return {
    ...look,
    text: wordsOf(element),
    fact: {
      productId: id,
      field,
      mode,
      value,
      asOf: attribute(element, 'dataAsOf'),
      sizeId: attribute(element, 'dataSize'),
      currency: attribute(element, 'dataCurrency'),
    },
  }
}

const MENTION_KINDS: readonly MentionKind[] = ['product', 'brand', 'expert']
const FACT_FIELDS: readonly FactField[] = ['price', 'size', 'name']

/** The words in an element as they were written: only the spaces that HTML itself makes one are made one. */
export function wordsOf(element: Element): string {
  return textIn(element)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^ | $/g, '')
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
}
