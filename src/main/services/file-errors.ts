import { basename } from 'node:path'
import { DeskError, type DeskErrorCode } from '@shared/ipc/errors'

const reasons: Record<string, { read: string; write: string; code?: DeskErrorCode }> = {
  ENOENT: { read: 'it is not there', write: 'its folder is not there' },
  ENOTDIR: { read: 'part of its path is not a folder', write: 'part of its path is not a folder' },
  EISDIR: { read: 'it is a folder', write: 'a folder has that name' },
  EACCES: { read: 'reading it is not allowed', write: 'writing there is not allowed' },
  EPERM: { read: 'reading it is not allowed', write: 'writing there is not allowed' },
  EROFS: { read: 'its disk is read-only', write: 'its disk is read-only', code: 'read-only' },
  ENOSPC: { read: 'the disk is full', write: 'the disk is full', code: 'disk-full' },
  EDQUOT: { read: 'the disk is full', write: 'the disk is full', code: 'disk-full' },
  EFBIG: { read: 'it is too large', write: 'it is too large for that disk', code: 'disk-full' },
  EBUSY: { read: 'another program holds it', write: 'another program holds it' },
  EMFILE: { read: 'too many files are open', write: 'too many files are open' },
  ENAMETOOLONG: { read: 'its name is too long', write: 'its name is too long' },
  ELOOP: { read: 'its links go in circles', write: 'its links go in circles' },
  EIO: { read: 'its disk reports an error', write: 'its disk reports an error' },
}

/** The system's code of a failed file operation, such as ENOENT; null for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? error.code : null
}

/**
 * A failed file operation as one line for people.
 * @param kept what is still safe, as the end of the line: "nothing was changed"
 */
export function fileError(error: unknown, action: 'read' | 'write', path: string, kept: string): DeskError {
  if (error instanceof DeskError) return error
  const reason = reasons[systemErrorCode(error) ?? '']
  const fallback: DeskErrorCode = action === 'read' ? 'file-unreadable' : 'file-unwritable'
  const why = reason?.[action] ?? 'the system refused'
  return new DeskError(
    reason?.code ?? fallback,
    `${basename(path)} could not be ${action === 'read' ? 'read' : 'written'}: ${why}; ${kept}.`,
    { cause: error },
  )
}

/**
 * A folder that could not be made, as one line for people.
 * @param kept what is still safe, as the end of the line: "nothing was changed"
 */
export function folderError(error: unknown, folder: string, kept: string): DeskError {
  const code = systemErrorCode(error) ?? ''
  const reason = reasons[code]
  const why = whyNoFolder[code] ?? reason?.write ?? 'the system refused'
  return new DeskError(
    reason?.code ?? 'file-unwritable',
    `The folder “${folder}” could not be made: ${why}; ${kept}.`,
    { cause: error },
  )
}

/** Where the reason is another one for a folder than for a file. */
const whyNoFolder: Record<string, string> = {
  // Every folder above it was there or was made, so the place itself takes none.
  ENOENT: 'no folder can be made in that place',
  EEXIST: 'a file has that name',
}
