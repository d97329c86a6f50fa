import type { CallOutput } from '@shared/ipc/contract'
import type { Media } from '@shared/records/media'
import { showDone, showProblem, showUndo } from '../../app/notices'
import { navigate } from '../../app/routes'
import { showAddedReport } from './added-report'
import { wordsOfAdded } from './added-words'
import { takeBackAdded } from './take-back-added'

/** More lines than these would pass by before they are read. */
const MOST_NOTICES = 2

/** Says what came in and what did not, offers to take it back, and goes to the first of it. */
export function showAdded(added: CallOutput<'media.pick'>): void {
  const { files, media, newIds, problems, notices, left } = added
  if (files === 0) return
  const [first] = media
  const isLong = problems.length + notices.length > MOST_NOTICES
  if (!isLong) {
    for (const problem of problems) showProblem(problem)
    for (const notice of notices) showDone(notice)
  }
  if (files === 1 && left === 0) {
    if (first && newIds.length === 0) showDone('This file is in the library already.')
    if (first) showMedia(first)
    return
  }
  if (first) navigate({ section: 'media', id: first.id, view: null })
  const words = wordsOfAdded(added).join(' ')
  if (isLong) showAddedReport(added)
  else if (newIds.length === 0) showDone(words)
  else showUndo(words, () => takeBackAdded(newIds))
}

export function showMedia({ id }: Media): void {
  navigate({ section: 'media', id, view: 'form' })
}
