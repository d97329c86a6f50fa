import { BrokenFile } from './bytes'
import { checkPicture } from './check-picture'
import type { FileType } from './file-type'
import { type FileSays, fileWords } from './file-words'
import { pageCount } from './page-count'
import type { PictureSize } from './picture-size'
import { refused } from './refusal'

/** What a file is found to be and to say of itself. */
export type FileFindings = FileSays & {
  size: PictureSize | null
  durationMs: number | null
  pageCount: number | null
}

const silent: FileFindings = {
  words: {},
  carriesPlace: false,
  carriesDevice: false,
  size: null,
  durationMs: null,
  pageCount: null,
}

/**
 * Looks at a file before it is kept.
 * @param content its bytes, or the path of one that is too long to be held
 * @throws DeskError `invalid-input` for a picture that cannot be kept
 */
export async function lookAt(
  fileName: string,
  type: FileType,
  content: string | Uint8Array,
): Promise<FileFindings> {
  if (type.kind === 'document') return { ...silent, pageCount: await pageCount(content) }
  if (type.kind !== 'image' || typeof content === 'string') {
    // Most additions are pictures: they need not load what knows every kind of sound.
    const { recordingLength } = await import('./recording-length')
    return { ...silent, durationMs: await recordingLength(type.mimeType, content) }
  }
  try {
    const size = checkPicture(type.mimeType, content)
    // Loaded by the first picture that comes in, and not by every start.
    const { readMetadata } = await import('./read-metadata')
    return { ...silent, size, ...fileWords(readMetadata(type.mimeType, content)) }
  } catch (error) {
    throw error instanceof BrokenFile ? refused(fileName, error.message) : error
  }
}
