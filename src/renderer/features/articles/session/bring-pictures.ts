import type { Media } from '@shared/records/media'
import { call, callWithFiles } from '../../../api/desk'
import { showError, showProblem } from '../../../app/notices'

/** Pictures that are chosen in the system's dialog and are in the library then; none where nothing was chosen. */
export async function pickPictures(): Promise<Media[]> {
  try {
    const { media, problems } = await call('media.pick')
    for (const problem of problems) showProblem(problem)
    return media.filter(({ kind }) => kind === 'image')
  } catch (error) {
    showError(error)
    return []
  }
}

/** Dropped files come with their paths; pasted ones are bytes alone. */
export async function addPictures(files: readonly File[]): Promise<Media[]> {
  const added: Media[] = []
  try {
    const { media, problems } = await callWithFiles('media.addDropped', files)
    added.push(...media)
    if (added.length > 0) {
      for (const problem of problems) showProblem(problem)
      return added
    }
  } catch {
    // A picture without a path: its bytes are taken below.
  }
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      added.push(await call('media.addPasted', { fileName: file.name || 'Pasted picture.png', bytes }))
    } catch (error) {
      showError(error)
    }
  }
  return added
}
