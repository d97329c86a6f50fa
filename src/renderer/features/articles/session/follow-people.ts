import type { ArticlePeople } from '@shared/ipc/spelling-calls'
import { onEvent } from '../../../api/desk'
import type { ArticleSpelling } from '../../../editor/findings/article-spelling'

/**
 * Has a text read for spelling again when its people are others: their names are words that are right in it.
 * @param told tell when people may have changed
 * @returns how to end it
 */
export function followPeople(
  spelling: ArticleSpelling,
  people: () => ArticlePeople,
  told: readonly { subscribe(listener: () => void): () => void }[],
): (() => void)[] {
  let before = JSON.stringify(people())
  const look = () => {
    const now = JSON.stringify(people())
    if (now === before) return
    before = now
    spelling.changed()
  }
  return [
    ...told.map((store) => store.subscribe(look)),
    onEvent('records.changed', ({ kind, ids }) => {
      if (kind === 'interview' && people().interviewIds.some((id) => ids.includes(id))) spelling.changed()
    }),
  ]
}
