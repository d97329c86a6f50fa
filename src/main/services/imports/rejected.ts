import { rejectedFile } from '@shared/intake/rejected-file'
import type { ImportedFile } from '@shared/intake/result'
import { toDeskError } from '../desk-errors'

/** A source that is not imported because of an error, in the report's shape. */
export function rejected(path: string, error: unknown): ImportedFile {
  return rejectedFile(path, toDeskError(error).message)
}
