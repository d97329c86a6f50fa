import type { ListedQuestion, Question } from '@shared/records/question'
import type { Library } from '../library'

type UseRow = { questionId: string; id: string; title: string; heldOn: string | null; uses: number }

/** Where questions come from and where they were asked. @returns tells it of questions, with one look at all interviews */
export function createQuestionUses({ connection }: Library) {
  // Of the interviews that have a question the one held last, and how many there are.
  const uses = connection.prepare<[], UseRow>(
    `SELECT questionId, id, title, heldOn, uses FROM (
       SELECT planned.question_id AS questionId, interviews.id AS id, title, held_on AS heldOn,
         count(*) OVER (PARTITION BY planned.question_id) AS uses,
         row_number() OVER (
           PARTITION BY planned.question_id ORDER BY held_on IS NULL, held_on DESC, interviews.id DESC
         ) AS place
       FROM (SELECT DISTINCT question_id, interview_id FROM planned_questions WHERE question_id IS NOT NULL)
         AS planned JOIN interviews ON interviews.id = planned.interview_id
       WHERE interviews.binned_at IS NULL
     ) WHERE place = 1`,
  )
  const sources = connection.prepare<[], { id: string; title: string }>(
    `SELECT id, title FROM articles WHERE binned_at IS NULL
     AND id IN (SELECT article_id FROM questions WHERE article_id IS NOT NULL)`,
  )

  return (): ((question: Question) => ListedQuestion) => {
    const used = new Map(uses.all().map((row) => [row.questionId, row]))
    const titles = new Map(sources.all().map(({ id, title }) => [id, { id, title }]))
    return (question) => {
      const use = used.get(question.id)
      return {
        ...question,
        uses: use?.uses ?? 0,
        lastUse: use ? { id: use.id, title: use.title, heldOn: use.heldOn } : null,
        keptFrom: titles.get(question.articleId ?? '') ?? null,
      }
    }
  }
}
