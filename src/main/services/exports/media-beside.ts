import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { PublishedMedia } from '@shared/publish/published'
import type { Media } from '@shared/records/media'
import { isEdited } from '@shared/records/picture-edit'
import { makeFolder } from '../make-folder'
import { storedPath } from '../media/add-media'
import { BrokenFile } from '../media/bytes'
import { cleanPicture } from '../media/clean/clean-picture'
import type { PictureWorks } from '../media/picture-works'
import type { OpenedLibrary } from '../opened-library'
import { writeWholeFile } from '../write-whole-file'

/**
 * Writes pictures beside written files, each once in a run: turned and cut as their records say, and without anything
 * that says where or with what they were made. Each answers null, or a line to tell of a picture that was written
 * otherwise than its record says.
 */
export function createMediaCopier(
  { library, records }: OpenedLibrary,
  folder: string,
  pictures: PictureWorks,
) {
  const copied = new Map<string, Promise<string | null>>()

  async function copy({ mediaId, fileName, relativePath }: PublishedMedia): Promise<string | null> {
    const media = records.media.get(mediaId)
    if (!media) throw new DeskError('not-found', `${fileName} is no longer in the library.`)
    const path = storedPath(library.files.media, media)
    const stored = await readFile(path).catch(() => null)
    if (!stored)
      throw new DeskError('file-unreadable', `The file of ${fileName} is missing from the library.`)
    const { bytes, problem } = await edited(media, path, stored)
    const content = cleaned(fileName, () => cleanPicture(media.mimeType, bytes, media))
    const target = join(folder, ...relativePath.split('/'))
    const present = await readFile(target).catch(() => null)
    if (present?.equals(content)) return problem
    makeFolder(dirname(target), `${fileName} was not copied`)
    await writeWholeFile(target, content)
    return problem
  }

  async function edited(media: Media, file: string, stored: Uint8Array) {
    if (!isEdited(media)) return { bytes: stored, problem: null }
    const { mimeType, rotation, crop, fileName } = media
    const answer = await pictures.work({ kind: 'edited', file, mimeType, edit: { rotation, crop } })
    if (answer.outcome === 'done') return { bytes: answer.bytes, problem: null }
    return {
      bytes: stored,
      problem: `${fileName} was exported as it came, neither turned nor cut: ${answer.reason}.`,
    }
  }

  return (media: PublishedMedia): Promise<string | null> => {
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
