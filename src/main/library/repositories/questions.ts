import { newId } from '@shared/identifiers'
import {
  type ListedQuestion,
  type PlannedUse,
  type Question,
  type QuestionFields,
  questionKey,
} from '@shared/records/question'
import type { Library } from '../library'
import { questions } from '../tables'
import { createQuestionPlans } from './question-plans'
import { createQuestionRows } from './question-rows'
import { createQuestionUses } from './question-uses'
import type { SaveAnswer } from './record-repository'
import { updateOf } from './statements'
import { createTableBin } from './table-bin'

type Origin = Partial<Pick<Question, 'starterKey' | 'articleId'>>

/** The question bank of a library, in the order a person gave it. */
export function createQuestionRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const rows = createQuestionRows(library)
  const bin = createTableBin(library, 'questions', now)
  const plans = createQuestionPlans(library)
  const withUses = createQuestionUses(library)
  const update = updateOf(queries, questions, ['position', 'starterKey', 'articleId'])
  const starterKeys = connection
    .prepare<[], string>('SELECT starter_key FROM questions WHERE starter_key IS NOT NULL')
    .pluck()

  const get = (id: string): Question | null => library.read(() => rows.get(id))

  function add({ starterKey = null, articleId = null, ...fields }: QuestionFields & Origin): Question {
    const at = now()
    const question: Question = {
      id: newId(),
      revision: 1,
      createdAt: at,
      updatedAt: at,
      binnedAt: null,
      starterKey,
      articleId,
      ...fields,
    }
    rows.add(question)
    return question
  }

  return {
    get,

    /** All of them in their order, those in the bin too. */
    all: (): Question[] => library.read(rows.all),

    /** Those in use, or those in the bin, in their order, each with where it was used. */
    list: (binned: boolean): ListedQuestion[] =>
      library.read(() =>
        rows
          .all()
          .filter(({ binnedAt }) => (binnedAt !== null) === binned)
          .map(withUses()),
      ),

    /**
     * Adds questions at the end of the bank; one whose words are there already, in use, is not added again.
     * @returns for each that was given the question that stands for it now
     */
    addMany: (given: readonly (QuestionFields & Origin)[]): { question: Question; isNew: boolean }[] =>
      library.write(() => {
        const inUse = rows.all().filter(({ binnedAt }) => binnedAt === null)
        const known = new Map(inUse.map((question) => [questionKey(question.text), question]))
        return given.map((fields) => {
          const present = known.get(questionKey(fields.text))
          if (present) return { question: present, isNew: false }
          const question = add(fields)
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
        const current = rows.get(id)
        return current && { outcome: 'stale', current }
      })
    },

    /** Gives these questions the order in which they are named, in the places that they have together. */
    order: (ids: readonly string[]): void => library.write(() => rows.order(ids)),

    ...bin,

    /** Puts `others` in the bin; plans that have them have `id` from now on. @returns what those plans had */
    merge: (id: string, others: readonly string[]): PlannedUse[] =>
      library.write(() => {
        const gone = others.filter((other) => other !== id)
        const changed = plans.giveAll(id, gone)
        bin.bin(gone)
        return changed
      }),

    /** Gives plans back what they had before a merge into `id`, where they still have that. */
    giveBack: (id: string, uses: readonly PlannedUse[]): void =>
      library.write(() => {
        for (const use of uses) if (rows.get(use.questionId)) plans.giveBack(id, use)
      }),

    has: (id: string): boolean => get(id) !== null,

    /** Writes a question as it stood in another library, behind those that are here; one with its id is replaced. */
    putBack: (question: Question): void => library.write(() => rows.put(question)),
  }
}
