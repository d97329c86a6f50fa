import { withRestoredFields, withRestoredPair } from '@shared/article/compare/restore'
import type { RevisionEntry, RevisionState } from '@shared/records/revision'
import { call } from '../../../api/desk'
import { showError, showProblem, showUndo } from '../../../app/notices'
import type { ArticleSession } from '../session/article-session'
import { restoreState } from '../session/restore-state'
import { nameOfRevision } from './revision-words'

/**
 * Brings the whole article back to a version, as one step of undo. What it is now is kept as a version first.
 * @returns false when that failed, and why is on the screen
 */
export async function restoreVersion(session: ArticleSession, revision: RevisionEntry): Promise<boolean> {
  try {
    const then = await call('revisions.read', { id: revision.id })
    const fields = withRestoredFields(session.fields.get(), then.fields)
    await restore(session, { fields, document: then.document }, `Restored ${nameOfRevision(revision)}.`)
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Brings one pair back to what it was in a version, as one step of undo. */
export async function restorePair(
  session: ArticleSession,
  revision: RevisionEntry,
  then: RevisionState,
  pairId: string,
): Promise<void> {
  const document = withRestoredPair(session.document(), then.document, pairId)
  if (!document) return
  const fields = session.fields.get()
  await restore(session, { fields, document }, `Restored the pair from ${nameOfRevision(revision)}.`)
}

async function restore(session: ArticleSession, state: RevisionState, said: string): Promise<void> {
  await session.flush()
  await call('revisions.keep', { articleId: session.id, cause: 'restore' })
  restoreState(session, state)
  session.ask()
  const restored = JSON.stringify(session.document())
  showUndo(said, async () => {
    // Undo would take back what was typed since, and not this.
    if (JSON.stringify(session.document()) === restored) session.undo()
    else showProblem('The text was changed since. Undo takes back one step after the other.')
  })
}

/** Gives a version a name, or keeps the present text under one. Null is the present text. */
export async function nameVersion(
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
