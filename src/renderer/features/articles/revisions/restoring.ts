import { withRestoredFields, withRestoredPair } from '@shared/article/compare/restore'
import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import { call } from '../../../api/desk'
import { showError, showProblem, showUndo } from '../../../app/notices'
import type { ArticleSession } from '../session/article-session'
import { restoreState } from '../session/restore-state'
import { shownSession } from '../session/sessions'
import { nameOfRevision } from './revision-words'

/**
 * Brings the whole article back to a revision, as one step of undo. What it is now is kept as a revision first.
 * @returns false when that failed, and why is on the screen
 */
export async function restoreRevision(session: ArticleSession, revision: RevisionEntry): Promise<boolean> {
  try {
    const then = await call('revisions.read', { id: revision.id })
    await keepPresent(session)
    const fields = withRestoredFields(session.fields.get(), then.fields)
    restore(session, { fields, document: then.document }, `Restored ${nameOfRevision(revision)}.`)
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Brings one pair back to what it was in a revision, as one step of undo. */
export async function restorePair(
  session: ArticleSession,
  { revision, state }: { revision: RevisionEntry; state: RevisionState },
  pairId: string,
): Promise<void> {
  await keepPresent(session)
  const document = withRestoredPair(session.document(), state.document, pairId)
  if (!document) return
  const fields = session.fields.get()
  restore(session, { fields, document }, `Restored the pair from ${nameOfRevision(revision)}.`)
}

/** Saves what the article is now, and keeps it as a revision. */
async function keepPresent(session: ArticleSession): Promise<void> {
  await session.flush()
  await call('revisions.keep', { articleId: session.id, cause: 'restore' })
}

function restore(session: ArticleSession, state: RevisionState, said: string): void {
  restoreState(session, state)
  session.saving.ask()
  const now = () => JSON.stringify([session.document(), session.fields.get()])
  const restored = now()
  showUndo(said, async () => {
    if (shownSession(session.id) !== session)
      showProblem('The article was left since. Its Revisions hold what it was before.')
    // Undo would take back what was changed since, and not this.
    else if (now() !== restored)
      showProblem('The article was changed since. Undo takes back one step after the other.')
    else session.undo()
  })
}

/** Gives a revision a name, or keeps the present text under one. Null is the present text. */
export async function nameRevision(
  session: ArticleSession,
  revision: RevisionEntry | null,
  name: string,
): Promise<void> {
  if (revision) {
    await call('revisions.rename', { id: revision.id, label: name })
    showUndo(`Named it “${name}”. It stays for good.`, () =>
      call('revisions.rename', { id: revision.id, label: revision.label }),
    )
    return
  }
  await session.flush()
  const before = await call('revisions.list', { articleId: session.id })
  const kept = await call('revisions.keep', { articleId: session.id, cause: 'named', label: name })
  const label = before.find(({ id }) => id === kept.id)?.label ?? ''
  showUndo(`Kept the text as it is now as “${name}”.`, () => call('revisions.rename', { id: kept.id, label }))
}
