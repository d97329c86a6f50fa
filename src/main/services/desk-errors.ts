import { DeskError, type DeskErrorCode } from '@shared/ipc/errors'
import { systemErrorCode } from './file-errors'

const fromSystem: Record<string, [DeskErrorCode, string]> = {
  ENOSPC: ['disk-full', 'The disk is full; what was saved before is safe.'],
  EDQUOT: ['disk-full', 'The disk is full; what was saved before is safe.'],
  EROFS: ['read-only', 'The disk is read-only; nothing was changed.'],
  EACCES: ['file-unwritable', 'The system does not allow that; nothing was changed.'],
  EPERM: ['file-unwritable', 'The system does not allow that; nothing was changed.'],
  ENOENT: ['file-unreadable', 'A file or folder is not there any more; nothing was changed.'],
  EIO: ['file-unreadable', 'The disk reports an error; nothing was changed.'],
}

/**
 * Any thrown value as an error that a person may read; the library has named its own already. What is not known
 * becomes `internal`, whose message says nothing about the inside; the caller logs the original.
 */
export function toDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error
  const system = fromSystem[systemErrorCode(error) ?? '']
  if (system) return new DeskError(system[0], system[1], { cause: error })
  return new DeskError('internal', 'Something went wrong inside the app; what was saved before is safe.', {
    cause: error,
  })
}
