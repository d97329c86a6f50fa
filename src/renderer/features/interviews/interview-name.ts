import type { InterviewSummary } from '@shared/records/interview'

/** An interview without a title is called by its people. */
export function interviewName({ title, participantNames }: InterviewSummary): string {
  return title || participantNames.join(', ') || 'Untitled interview'
}
