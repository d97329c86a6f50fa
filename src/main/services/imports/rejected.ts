import type { ImportedFile } from '@shared/intake/result'
import { toDeskError } from '../desk-errors'

/** A source that is not imported, in the report's shape. Needs nothing of what reading needs. */
export function rejected(path: string, error: unknown): ImportedFile {
  return {
    path,
    kind: 'rejected',
    id: null,
    title: null,
    isInterview: false,
    confidence: 0,
    speakers: [],
    pairs: [],
    imageCredits: [],
    products: [],
    text: '',
    dropped: [],
    warnings: [],
    error: toDeskError(error).message,
  }
}
