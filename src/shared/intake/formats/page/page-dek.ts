import type { Element } from 'hast'
import type { Block, SourceMetadata } from '../../blocks'
import { isArticleBody } from '../html/boilerplate'
import { textOf, tokens, WORDLESS, walkElements } from '../html/tree'
import { plainText } from '../runs'

const DEK_NAME =
  /(?:^|[-_])(?:dek|deck|standfirst|sub-?title|sub-?head(?:ing|line)?|lede?|strap-?line|excerpt|summary)(?:$|[-_])/i
/** A standfirst stands no further into the article than its headline, byline and lead picture take. */
const MOST_BEFORE = 600

export function hasDekName(element: Element): boolean {
  return tokens(element, 'className').some((name) => DEK_NAME.test(name))
}

/** The standfirst, where it stands at the head of the article's own element, and not in what is left out of it. */
export function findDek(
  main: Element,
  title: string | null,
  boilerplate: ReadonlySet<Element>,
): Element | null {
  let before = 0
  let found: Element | null = null
  walkElements(main, (element) => {
    if (found || before > MOST_BEFORE || WORDLESS.has(element.tagName) || boilerplate.has(element))
      return false
    const text = hasDekName(element) && !isArticleBody(element) ? textOf(element) : ''
    if (text.length > 20 && text.length < 400 && text !== title) found = element
    for (const child of element.children) if (child.type === 'text') before += child.value.trim().length
    return found === null
  })
  return found
}

/** A page's description is its dek only if it is whole and not the opening of the text again. */
export function settleDek(metadata: SourceMetadata, blocks: readonly Block[]): SourceMetadata {
  const description = metadata.seoDescription
  if (metadata.dek !== null || description === null || /(?:…|\.\.\.|\[…\])$/.test(description))
    return metadata
  const start = comparable(description).slice(0, 60)
  const repeats = blocks.some(
    (block) => block.type === 'paragraph' && comparable(plainText(block.runs)).includes(start),
  )
  return repeats || start === '' ? metadata : { ...metadata, dek: description }
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
