import { type ComparedStates, compareStates } from '@shared/article/compare/compare-states'
import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import { useStore } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { useRevisionState } from './use-revisions'

/** What a revision is compared with: the one before it, or what the article is now. */
export type Against = 'before' | 'now'

export interface ShownComparison {
  compared: ComparedStates
  /** The revision that is compared; null for the present text. */
  chosen: { revision: RevisionEntry; state: RevisionState } | null
  present: RevisionState
}

/**
 * Compares the chosen revision.
 * @param chosen its place in `revisions`; -1 is the text as it is now
 * @returns the comparison shown last while another one is being read; null before the first
 */
export function useComparison(
  session: ArticleSession,
  revisions: readonly RevisionEntry[],
  chosen: number,
  against: Against,
): ShownComparison | null {
  const present = usePresent(session)
  const namesKnown = useNamesKnown(session)
  const own = useRevisionState(revisions[chosen]?.id ?? null)
  const former = useRevisionState(revisions[chosen + 1]?.id ?? null)
  const last = useRef<ShownComparison | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of chips come after the first look
  return useMemo(() => {
    const revision = revisions[chosen]
    const shown = chosen === -1 ? present : own
    if (!shown || former === undefined) return last.current
    const isSince = chosen !== -1 && against === 'now'
    // The oldest has nothing before it: it is shown as it is.
    const [before, after] = isSince ? [shown, present] : [former ?? shown, shown]
    const compared = compareStates(before, after, session.nameOf)
    last.current = { compared, chosen: revision ? { revision, state: shown } : null, present }
    return last.current
  }, [session, revisions, chosen, against, present, own, former, namesKnown])
}

/** The article as it stands in this window. */
function usePresent(session: ArticleSession): RevisionState {
  const fields = useStore(session.fields)
  // Told after each change of the text.
  const summary = useStore(session.summary)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => ({ fields, document: session.document() }), [session, fields, summary])
}

function useNamesKnown(session: ArticleSession): number {
  const [count, more] = useReducer((before: number) => before + 1, 0)
  useEffect(() => session.services.references.watchAll(more), [session])
  return count
}
