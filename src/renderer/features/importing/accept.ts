import type { CallOutput } from '@shared/ipc/contract'
import { call, onEvent } from '../../api/desk'

/** What an import wrote, so that it can be shown and taken back. */
export type Accepted = { articleIds: string[]; interviewIds: string[] }

/**
 * Takes items into the library. A talk makes an interview and an article, but the report names only the interview; the
 * library's own word of what changed meanwhile tells the rest, and only what is new counts.
 */
export async function accept(
  sessionId: string,
  itemIds: string[],
): Promise<CallOutput<'imports.accept'> & Accepted> {
  const startedAt = Date.now()
  const changed = new Set<string>()
  const stop = onEvent('records.changed', ({ kind, ids }) => {
    if (kind === 'article') for (const id of ids) changed.add(id)
  })
  try {
    const { files } = await call('imports.accept', { sessionId, itemIds })
    const interviewIds = idsOf(files, 'interview')
    const articleIds = new Set(idsOf(files, 'article'))
    if (interviewIds.length > 0) {
      // The event may come a moment after the answer.
      await new Promise((resolve) => setTimeout(resolve, 50))
      for (const id of changed) {
        if (articleIds.has(id)) continue
        const article = await call('articles.get', { id }).catch(() => null)
        if (article && article.createdAt >= startedAt) articleIds.add(id)
      }
    }
    return { files, articleIds: [...articleIds], interviewIds }
  } finally {
    stop()
  }
}

/** Puts in the bin what an import wrote; from there it can be restored. */
export async function takeBack({ articleIds, interviewIds }: Accepted): Promise<void> {
  if (articleIds.length > 0) await call('articles.bin', { ids: articleIds })
  if (interviewIds.length > 0) await call('interviews.bin', { ids: interviewIds })
}

function idsOf(files: CallOutput<'imports.accept'>['files'], kind: 'article' | 'interview'): string[] {
  return files.flatMap((file) => (file.kind === kind && file.id !== null ? [file.id] : []))
}
