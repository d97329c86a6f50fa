import type { ImportedFile } from './result'

/** A source that is not imported, in the report's shape, with one line saying why. Needs nothing of what reading needs. */
export function rejectedFile(path: string, error: string): ImportedFile {
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
    error,
  }
}
