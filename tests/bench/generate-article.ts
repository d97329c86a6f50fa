import type { ArticleDocument, InlineNode, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'

export type ArticleSize = { words: number; blocks: number; pairs: number; chips: number }

/** The standard large article: about the size of the large post that other editors publish figures for. */
export const LARGE_ARTICLE: ArticleSize = { words: 36_000, blocks: 1000, pairs: 250, chips: 300 }

const VOCABULARY =
  `skin light water morning lamp glass oil slow honest mirror window often never cream evening cold warm ` +
  `barrier touch lather rinse pillow season wind lip brow cheek shade tone clay acid gentle patient habit ` +
  `and the of in a with before after because you we they is was keeps leaves makes says takes gives`

/** A repeatable stream of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Sentences of invented words, `count` words long, ending in a full stop. */
export function sentences(count: number, random: () => number): string {
  const words = VOCABULARY.split(' ')
  const chosen = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? 'skin')
  return chosen
    .map((word, index) => {
      const starts = index % 12 === 0
      const ends = index % 12 === 11 || index === count - 1
      return `${starts ? word.charAt(0).toUpperCase() + word.slice(1) : word}${ends ? '.' : ''}`
    })
    .join(' ')
}

/**
 * An article of `pairs` Q&A pairs, each with three answer paragraphs, so `pairs × 4` text blocks; chips (mentions of
 * `productIds`, in turn) stand inside answers, spread evenly.
 */
export function generateArticle(
  productIds: string[],
  size: ArticleSize = LARGE_ARTICLE,
  seed = 1,
): ArticleDocument {
  const random = seededRandom(seed)
  const paragraphs = size.blocks - size.pairs
  const perParagraph = Math.round((size.words - size.pairs * 9) / paragraphs)
  let chips = 0
  let written = 0
  const paragraph = (): TopBlock & { type: 'paragraph' } => {
    written += 1
    const content: InlineNode[] = [{ type: 'text', text: sentences(perParagraph, random) }]
    while (productIds.length > 0 && chips < Math.floor((written / paragraphs) * size.chips)) {
      const id = productIds[chips % productIds.length] ?? ''
      chips += 1
      content.push(
        { type: 'text', text: ' ' },
        { type: 'mention', attrs: { kind: 'product', id, text: null } },
        { type: 'text', text: ' again.' },
      )
    }
    return { type: 'paragraph', attrs: { id: newId() }, content }
  }
  const perPair = paragraphs / size.pairs
  const content = Array.from(
    { length: size.pairs },
    (): TopBlock => ({
      type: 'qa',
      attrs: { id: newId() },
      content: [
        {
          type: 'question',
          attrs: { id: newId(), askedBy: null },
          content: [{ type: 'text', text: sentences(9, random).replace(/\.$/, '?') }],
        },
        {
          type: 'answer',
          attrs: { id: newId(), expertId: null, speaker: null },
          content: Array.from({ length: perPair }, paragraph),
        },
      ],
    }),
  )
  return { type: 'doc', content }
}
