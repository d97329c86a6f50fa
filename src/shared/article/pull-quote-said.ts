import type { PullQuoteNode, QaNode } from './document'
import { linesOfDocument } from './find/find-in-document'
import { inlineText, type NameOf } from './inline-text'
import { placeOfQuote } from './pull-quote'

/** Whether the answers of a pair still have the words of a quote that was taken from them; one without words, too. */
export function isStillSaid({ content }: PullQuoteNode, pair: QaNode, nameOf: NameOf): boolean {
  const quote = inlineText(content, nameOf)
  const lines = linesOfDocument({ type: 'doc', content: [pair] }, 'answers')
  const said = lines.map(({ nodes }) => inlineText(nodes, nameOf)).join('\n')
  return quote.trim() === '' || placeOfQuote(quote, said) !== null
}
