import type { PlannedUse } from '@shared/records/question'
import type { Library } from '../library'

/** The plans of interviews that have questions of the bank. Each function is a part of its caller's transaction. */
export function createQuestionPlans({ connection }: Library) {
  const usesOf = connection.prepare<[string], PlannedUse>(
    `SELECT interview_id AS interviewId, id AS plannedId, question_id AS questionId
     FROM planned_questions WHERE question_id = ?`,
  )
  const replan = connection.prepare<[string, string, string, string]>(
    'UPDATE planned_questions SET question_id = ? WHERE interview_id = ? AND id = ? AND question_id = ?',
  )

  return {
    /** Plans that have one of these have `id` from now on. @returns what those plans had */
    giveAll(id: string, others: readonly string[]): PlannedUse[] {
      const changed = others.flatMap((other) => usesOf.all(other))
      for (const { interviewId, plannedId, questionId } of changed)
        replan.run(id, interviewId, plannedId, questionId)
      return changed
    },

    /** Gives a plan back what it had, where it still has `id`. */
    giveBack(id: string, { interviewId, plannedId, questionId }: PlannedUse): void {
      replan.run(questionId, interviewId, plannedId, id)
    },
  }
}
