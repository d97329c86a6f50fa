import { newId } from '@shared/identifiers'
import type { PlannedQuestion } from '@shared/records/interview'
import type { Question } from '@shared/records/question'

type Plan = readonly PlannedQuestion[]

/** A question as it is planned: of the bank where it has an id there, else typed. */
export type ToPlan = Pick<Question, 'text' | 'note'> & { id?: string }

/** The plan with questions at its end, still to be asked. */
export function withQuestions(plan: Plan, questions: readonly ToPlan[]): Plan {
  const added = questions.map(
    ({ id, text, note }): PlannedQuestion => ({
      id: newId(),
      questionId: id ?? null,
      text,
      note,
      state: 'open',
    }),
  )
  return [...plan, ...added]
}

/** The plan with one question by so many places further down, or up; null where there are no more. */
export function withMoved(plan: Plan, id: string, step: number): Plan | null {
  const at = plan.findIndex((planned) => planned.id === id)
  const planned = plan[at]
  const to = at + step
  if (!planned || to < 0 || to >= plan.length) return null
  return plan.toSpliced(at, 1).toSpliced(to, 0, planned)
}
