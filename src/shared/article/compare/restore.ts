import type { ArticleFields } from '../../records/article'
import { ensureIds } from '../block-ids'
import type { ArticleDocument, QaNode, TopBlock } from '../document'

/** What a reader sees of an article beside its text. Where it stands in the work (status, dates, tags) is not restored. */
export const restoredFields = [
  'title',
  'dek',
  'byline',
  'language',
  'seoTitle',
  'seoDescription',
  'coverMediaId',
] as const satisfies readonly (keyof ArticleFields)[]

/** The fields of now, with what a reader sees as it was then. */
export function withRestoredFields(now: ArticleFields, then: ArticleFields): ArticleFields {
  const restored = Object.fromEntries(restoredFields.map((name) => [name, then[name]]))
  // The names are fields of both.
  return { ...now, ...restored } as ArticleFields
}

/**
 * The text of now with one pair as it was then: in its place where it is still there, else behind what it followed then.
 * @returns null when there was no such pair then
 */
export function withRestoredPair(
  now: ArticleDocument,
  then: ArticleDocument,
  pairId: string,
): ArticleDocument | null {
  const place = then.content.findIndex((block) => isPair(block, pairId))
  const pair = then.content[place]
  if (!pair) return null
  const present = now.content.findIndex((block) => block.attrs.id === pairId)
  const content =
    present === -1
      ? now.content.toSpliced(placeBehind(now.content, then.content.slice(0, place)), 0, pair)
      : now.content.with(present, pair)
  // A paragraph of it may stand in another pair by now.
  return ensureIds({ ...now, content })
}

function isPair(block: TopBlock, id: string): block is QaNode {
  return block.type === 'qa' && block.attrs.id === id
}

/** Behind the nearest block before it that is still there; at the top where none is. */
function placeBehind(content: readonly TopBlock[], precedingThen: readonly TopBlock[]): number {
  const places = new Map(content.map((block, place) => [block.attrs.id, place]))
  for (const { attrs } of precedingThen.toReversed()) {
    const place = attrs.id === null ? undefined : places.get(attrs.id)
    if (place !== undefined) return place + 1
  }
  return 0
}
