import type { CallOutput } from '@shared/ipc/contract'
import type { Media } from '@shared/records/media'
import { showDone, showProblem } from '../../app/notices'
import { navigate } from '../../app/routes'
import { counted } from '../../ui/words'
import { missingOf } from './missing'

/** Says what came in and what did not, and goes to the first of it. */
export function showAdded({ media, problems, notices }: CallOutput<'media.pick'>): void {
  for (const problem of problems) showProblem(problem)
  for (const notice of notices) showDone(notice)
  const [first] = media
  if (!first) return
  if (media.length > 1) showDone(`${media.length} files added. ${wantsOf(media)}`)
  navigate({ section: 'media', id: first.id, view: media.length === 1 ? 'form' : null })
}

function wantsOf(media: readonly Media[]): string {
  const lacking = media.filter((each) => missingOf(each).length > 0).length
  if (lacking === 0) return 'Each brought its credit and words for those who cannot see it.'
  if (lacking === media.length) return 'Each needs a credit or alt text.'
  return `${counted(lacking, 'file')} without a credit or alt text.`
}
