import type { TextMark } from './document'
import type { ResolvedMark } from './resolved'

/** Notes and provenance stay in the app. */
export function publishedMarks(marks: readonly TextMark[] | undefined): ResolvedMark[] {
  return (marks ?? []).filter((mark) => mark.type !== 'note' && mark.type !== 'quote')
}
