import type { Question } from '@shared/records/question'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { questions } from '../tables'
import { insertInto } from './statements'

type Row = typeof questions.$inferSelect

/** The rows of the question bank, in the order a person gave them. Each function is a part of its caller's transaction. */
export function createQuestionRows({ connection, queries }: Library) {
  const insert = insertInto(queries, questions)
  const last = connection.prepare<[], number>('SELECT coalesce(max(position), -1) FROM questions').pluck()
  const positionOf = connection
    .prepare<[string], number>('SELECT position FROM questions WHERE id = ?')
    .pluck()
  const place = connection.prepare<[number, string]>('UPDATE questions SET position = ? WHERE id = ?')

  const rows = (): Row[] => queries.select().from(questions).orderBy(questions.position, questions.id).all()
  const behindAll = () => (last.get() ?? -1) + 1

  return {
    /** All of them in their order, those in the bin too. */
    all: (): Question[] => rows().map(rowToQuestion),

    get(id: string): Question | null {
      const row = queries.select().from(questions).where(eq(questions.id, id)).get()
      return row ? rowToQuestion(row) : null
    },

    /** Puts a new one behind all others. */
    add: (question: Question): void => insert({ ...question, position: behindAll() }),

    /** Writes one as it stood elsewhere: in the place of the one with its id, or behind all others. */
    put(question: Question): void {
      const position = positionOf.get(question.id)
      if (position === undefined) insert({ ...question, position: behindAll() })
      else queries.update(questions).set(question).where(eq(questions.id, question.id)).run()
    },

    /** Gives these questions the order in which they are named, in the places that they have together. */
    order(ids: readonly string[]): void {
      const named = new Set(ids)
      const there = rows().filter(({ id }) => named.has(id))
      const known = new Set(there.map(({ id }) => id))
      const ordered = [...named].filter((id) => known.has(id))
      for (const [index, id] of ordered.entries()) place.run(there[index]?.position ?? index, id)
    },
  }
}

function rowToQuestion({ position: _position, ...question }: Row): Question {
  return question
}
