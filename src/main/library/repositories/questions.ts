import { newId } from '@shared/identifiers'
import {
  type ListedQuestion,
  type PlannedUse,
  type Question,
  type QuestionFields,
  questionKey,
} from '@shared/records/question'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { questions } from '../tables'
import { createQuestionPlans } from './question-plans'
import { createQuestionUses } from './question-uses'
import type { SaveAnswer } from './record-repository'
import { insertInto, updateOf } from './statements'

type Row = typeof questions.$inferSelect
type Origin = Partial<Pick<Question, 'starterKey' | 'articleId'>>

/** The question bank of a library, in the order a person gave it. */
export function createQuestionRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = insertInto(queries, questions)
  const update = updateOf(queries, questions, ['position', 'starterKey', 'articleId'])
  const last = connection.prepare<[], number>('SELECT coalesce(max(position), -1) FROM questions').pluck()
  const place = connection.prepare<[number, string]>('UPDATE questions SET position = ? WHERE id = ?')
  const setBinned = connection.prepare<[number | null, number, string]>(
    'UPDATE questions SET binned_at = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
  )
  const remove = connection.prepare<[string]>(
    'DELETE FROM questions WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
  )
  const plans = createQuestionPlans(library)
  const withUses = createQuestionUses(library)
  const starterKeys = connection
    .prepare<[], string>('SELECT starter_key FROM questions WHERE starter_key IS NOT NULL')
    .pluck()

  const rows = (): Row[] => queries.select().from(questions).orderBy(questions.position, questions.id).all()
  const get = (id: string): Question | null =>
    library.read(() => {
      const row = queries.select().from(questions).where(eq(questions.id, id)).get()
      return row ? rowToQuestion(row) : null
    })

  function add(fields: QuestionFields, origin: Origin = {}): Question {
    const at = now()
    const row: Row = {
      id: newId(),
      revision: 1,
      createdAt: at,
      updatedAt: at,
      binnedAt: null,
      starterKey: null,
      articleId: null,
      ...fields,
      ...origin,
      position: (last.get() ?? -1) + 1,
    }
    insert(row)
    return rowToQuestion(row)
  }

  return {
    get,

    /** All of them in their order, those in the bin too. */
    all: (): Question[] => library.read(() => rows().map(rowToQuestion)),

    /** Those in use, or those in the bin, in their order, each with where it was used. */
    list: (binned: boolean): ListedQuestion[] =>
      library.read(() =>
        rows()
          .filter(({ binnedAt }) => (binnedAt !== null) === binned)
          .map(rowToQuestion)
          .map(withUses()),
      ),

    /**
     * Adds questions at the end of the bank; one whose words are there already, in use, is not added again.
     * @returns for each that was given the question that stands for it now
     */
    addMany: (given: readonly (QuestionFields & Origin)[]): { question: Question; isNew: boolean }[] =>
      library.write(() => {
        const known = new Map(
          rows()
            .filter(({ binnedAt }) => binnedAt === null)
            .map((row) => [questionKey(row.text), rowToQuestion(row)]),
        )
        return given.map(({ starterKey, articleId, ...fields }) => {
          const present = known.get(questionKey(fields.text))
          if (present) return { question: present, isNew: false }
          const question = add(fields, { starterKey: starterKey ?? null, articleId: articleId ?? null })
          known.set(questionKey(fields.text), question)
          return { question, isNew: true }
        })
      }),

    /** Keys of the app's own questions that were ever put in, those in the bin too. */
    starterKeys: (): Set<string> => library.read(() => new Set(starterKeys.all())),

    /** @returns null where the question is gone */
    save(id: string, basedOn: number, fields: QuestionFields): SaveAnswer<Question> | null {
      return library.write(() => {
        const updatedAt = now()
        const isSaved = update({ id, ...fields, revision: basedOn + 1, updatedAt }, basedOn)
        if (isSaved) return { outcome: 'saved', revision: basedOn + 1, updatedAt }
        const current = get(id)
        return current && { outcome: 'stale', current }
      })
    },

    /** Gives these questions the order in which they are named, in the places that they have together. */
    order: (ids: readonly string[]): void =>
      library.write(() => {
        const named = new Set(ids)
        const places = rows().flatMap(({ id, position }) => (named.has(id) ? [position] : []))
        const known = ids.filter((id, index) => ids.indexOf(id) === index && get(id) !== null)
        for (const [index, id] of known.entries()) place.run(places[index] ?? index, id)
      }),

    /** @returns how many were moved */
    bin: (ids: readonly string[]): number => moveAll(ids, true),
    restore: (ids: readonly string[]): number => moveAll(ids, false),
    /** What somebody restored meanwhile stays. @returns how many are gone */
    deleteForEver: (ids: readonly string[]): number =>
      library.write(() => remove.run(JSON.stringify(ids)).changes),

    /** Puts `others` in the bin; plans that have them have `id` from now on. @returns what those plans had */
    merge: (id: string, others: readonly string[]): PlannedUse[] =>
      library.write(() => {
        const gone = others.filter((other) => other !== id)
        const changed = plans.giveAll(id, gone)
        moveAll(gone, true)
        return changed
      }),

    /** Gives plans back what they had before a merge into `id`, where they still have that. */
    giveBack: (id: string, uses: readonly PlannedUse[]): void =>
      library.write(() => {
        for (const use of uses) if (get(use.questionId)) plans.giveBack(id, use)
      }),

    has: (id: string): boolean => get(id) !== null,

    /** Writes a question as it stood in another library, behind those that are here; one with its id is replaced. */
    putBack: (question: Question): void =>
      library.write(() => {
        const present = queries.select().from(questions).where(eq(questions.id, question.id)).get()
        const position = present?.position ?? (last.get() ?? -1) + 1
        if (present)
          queries
            .update(questions)
            .set({ ...question, position })
            .where(eq(questions.id, question.id))
            .run()
        else insert({ ...question, position })
      }),
  }

  function moveAll(ids: readonly string[], toBin: boolean): number {
    return library.write(() => {
      const at = now()
      let moved = 0
      for (const id of new Set(ids)) {
        const question = get(id)
        if (!question || (question.binnedAt !== null) === toBin) continue
        setBinned.run(toBin ? at : null, at, id)
        moved += 1
      }
      return moved
    })
  }
}

function rowToQuestion({ position: _position, ...question }: Row): Question {
  return question
}
