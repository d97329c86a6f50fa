import { isOpen } from '@shared/facts/open-values'
import type { Article } from '@shared/records/article'
import type { OpenedLibrary } from '../opened-library'

/**
 * Articles that needed an update and were just exported are Published again: readers have them as they are now. Left as
 * they are: one that was written to while its file was made, one that another export still prints an old value of, and
 * one that was only copied while files of it are with readers. Call after the export was logged.
 * @param exported the articles as they were exported
 * @returns the ids of those that are Published again
 */
export function publishAgain(
  { library, records }: OpenedLibrary,
  exported: readonly Article[],
  how: 'written' | 'copied',
): string[] {
  return library.write(() =>
    exported
      .filter(({ id, revision, status }) => {
        if (status !== 'needs-update') return false
        if (how === 'copied' && records.exportLog.ofArticle(id).some(({ file }) => file !== null))
          return false
        const now = records.articles.get(id)
        if (now?.revision !== revision) return false
        const open = records.outOfDate({ articleId: id }).flatMap(({ values }) => values.filter(isOpen))
        if (open.length > 0) return false
        return (
          records.articles.save(id, revision, { fields: { ...now, status: 'published' } })?.outcome ===
          'saved'
        )
      })
      .map(({ id }) => id),
  )
}
