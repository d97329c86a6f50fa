import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { PublishedMedia } from '@shared/publish/published'
import { makeFolder } from '../make-folder'
import { storedPath } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import { copyWholeFile } from '../write-whole-file'

/** Copies pictures beside written files, each once in a run. */
export function createMediaCopier({ library, records }: OpenedLibrary, folder: string) {
  const copied = new Map<string, Promise<void>>()

  async function copy({ mediaId, fileName, relativePath }: PublishedMedia): Promise<void> {
    const media = records.media.get(mediaId)
    if (!media) throw new DeskError('not-found', `${fileName} is no longer in the library.`)
    const target = join(folder, ...relativePath.split('/'))
    // The name carries the start of the content's hash: the same name and length is the same picture.
    const present = await stat(target).catch(() => null)
    if (present?.size === media.byteLength) return
    makeFolder(dirname(target), `${fileName} was not copied`)
    const source = storedPath(library.files.media, media)
    if (!(await stat(source).catch(() => null))) {
      throw new DeskError('file-unreadable', `The file of ${fileName} is missing from the library.`)
    }
    await copyWholeFile(source, target)
  }

  return (media: PublishedMedia): Promise<void> => {
    const running = copied.get(media.relativePath) ?? copy(media)
    copied.set(media.relativePath, running)
    return running
  }
}
