import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { PublishedMedia } from '@shared/publish/published'
import { makeFolder } from '../make-folder'
import { storedPath } from '../media/add-media'
import { BrokenFile } from '../media/bytes'
import { cleanPicture } from '../media/clean/clean-picture'
import type { OpenedLibrary } from '../opened-library'
import { writeWholeFile } from '../write-whole-file'

/**
 * Writes pictures beside written files, each once in a run, without anything that says where or with what they were
 * made.
 */
export function createMediaCopier({ library, records }: OpenedLibrary, folder: string) {
  const copied = new Map<string, Promise<void>>()

  async function copy({ mediaId, fileName, relativePath }: PublishedMedia): Promise<void> {
    const media = records.media.get(mediaId)
    if (!media) throw new DeskError('not-found', `${fileName} is no longer in the library.`)
    const stored = await readFile(storedPath(library.files.media, media)).catch(() => null)
    if (!stored)
      throw new DeskError('file-unreadable', `The file of ${fileName} is missing from the library.`)
    const content = cleaned(fileName, () => cleanPicture(media.mimeType, stored, media))
    const target = join(folder, ...relativePath.split('/'))
    const present = await readFile(target).catch(() => null)
    if (present?.equals(content)) return
    makeFolder(dirname(target), `${fileName} was not copied`)
    await writeWholeFile(target, content)
  }

  return (media: PublishedMedia): Promise<void> => {
    const running = copied.get(media.relativePath) ?? copy(media)
    copied.set(media.relativePath, running)
    return running
  }
}

function cleaned(fileName: string, clean: () => Uint8Array): Uint8Array {
  try {
    return clean()
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    throw new DeskError('invalid-input', `${fileName} was not copied: ${error.message}.`)
  }
}
