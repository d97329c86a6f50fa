import { useKept } from '../../../../app/use-kept'
import { useStore } from '../../../../ui/store'
import type { ArticleSession } from '../../session/article-session'
import { foldRows } from './outline-changes'
import type { OutlineRow } from './outline-rows'
import { headingsWithRows } from './outline-sections'

/** What is folded: answers, which are folded in the text too, and the sections of headings, in the outline alone. */
export function useOutlineFolds(session: ArticleSession, all: readonly OutlineRow[]) {
  const foldedPairs = useStore(session.folded)
  const [foldedHeadings, setFoldedHeadings] = useKept<readonly string[]>(`outline folds ${session.id}`, [])
  /** Headings that something stands under. */
  const foldable = headingsWithRows(all)
  return {
    folded: new Set([...foldedPairs, ...foldedHeadings]),
    foldable,
    fold(ids: readonly string[], isFolded: boolean): void {
      const headings = new Set(ids.filter((id) => foldable.has(id)))
      const others = foldedHeadings.filter((id) => !headings.has(id))
      if (headings.size > 0) setFoldedHeadings(isFolded ? [...others, ...headings] : others)
      foldRows(
        session,
        ids.filter((id) => !headings.has(id)),
        isFolded,
      )
    },
  }
}

export type OutlineFolds = ReturnType<typeof useOutlineFolds>
