import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { CardLines } from '../cards'
import { isSafeHref, writtenHref } from '../safe-href'

/** A record as a card: a quotation with the name in bold, a line for each group of facts, and a closing paragraph. */
export function cardMarkdown({ name, lines, closing }: CardLines, href: string | null): RootContent {
  const words: PhrasingContent[] = [{ type: 'text', value: name }]
  const title: PhrasingContent[] =
    href !== null && isSafeHref(href)
      ? [{ type: 'link', url: writtenHref(href), children: [{ type: 'text', value: name }] }]
      : words
  const head: PhrasingContent[] = [{ type: 'strong', children: title }]
  for (const line of lines) head.push({ type: 'break' }, { type: 'text', value: line })
  const children: Paragraph[] = [{ type: 'paragraph', children: head }]
  if (closing !== null) children.push({ type: 'paragraph', children: [{ type: 'text', value: closing }] })
  return { type: 'blockquote', children }
}
