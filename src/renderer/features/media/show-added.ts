import type { CallOutput } from '@shared/ipc/contract'
import { showDone, showProblem } from '../../app/notices'
import { navigate } from '../../app/routes'

/** Says what came in and what did not, and goes to the first of it. */
export function showAdded({ media, problems, notices }: CallOutput<'media.pick'>): void {
  for (const problem of problems) showProblem(problem)
  for (const notice of notices) showDone(notice)
  const [first] = media
  if (!first) return
  if (media.length > 1)
    showDone(`${media.length} files added. Each needs a credit and words for those who cannot see it.`)
  navigate({ section: 'media', id: first.id, view: media.length === 1 ? 'form' : null })
}
