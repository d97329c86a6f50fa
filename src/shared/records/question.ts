import { z } from 'zod'
import { idSchema } from '../id-schema'
import { daySchema, lineSchema, recordBaseSchema } from './common'

/** So many come in at once. */
export const MOST_QUESTIONS = 5000

/** What a person can change of a question in the bank. */
export const questionFieldsSchema = z.object({
  text: lineSchema.pipe(z.string().min(1)),
  /** What it is about: the heading that it stands under. */
  topic: lineSchema.pipe(z.string().min(1).max(80)),
  /** When to ask it, what to listen for. */
  note: z.string().trim().max(5000),
})
export type QuestionFields = z.infer<typeof questionFieldsSchema>

/** A question that is asked again and again. */
export const questionSchema = recordBaseSchema.extend(questionFieldsSchema.shape).extend({
  /** Which question of the bank that comes with the app it was; null for a person's own. */
  starterKey: z.string().max(200).nullable(),
  /** The article it was kept from. */
  articleId: idSchema.nullable(),
})
export type Question = z.infer<typeof questionSchema>

/** An interview in whose plan a question stands. */
const questionUseSchema = z.object({ id: idSchema, title: z.string(), heldOn: daySchema.nullable() })

export const listedQuestionSchema = questionSchema.extend({
  /** Plans of interviews in use that have it. */
  uses: z.number().int(),
  lastUse: questionUseSchema.nullable(),
  /** The article it was kept from, while that is in use. */
  keptFrom: z.object({ id: idSchema, title: z.string() }).nullable(),
})
export type ListedQuestion = z.infer<typeof listedQuestionSchema>

/** A question of an interview's plan, and the one of the bank that it was taken from. */
export const plannedUseSchema = z.object({
  interviewId: idSchema,
  plannedId: z.string(),
  questionId: idSchema,
})
export type PlannedUse = z.infer<typeof plannedUseSchema>

/** Questions under one heading. */
export type Topic<Listed = ListedQuestion> = { name: string; questions: Listed[] }

/** Questions under their headings, in the order in which they first come. */
export function byTopic<Listed extends Pick<Question, 'topic'>>(
  questions: readonly Listed[],
): Topic<Listed>[] {
  const topics = new Map<string, Listed[]>()
  for (const question of questions) {
    const known = topics.get(question.topic)
    if (known) known.push(question)
    else topics.set(question.topic, [question])
  }
  return [...topics].map(([name, its]) => ({ name, questions: its }))
}

/** Questions in which every word that was typed occurs, in the text, its topic or its note. */
export function findQuestions<Listed extends QuestionFields>(
  questions: readonly Listed[],
  typed: string,
): Listed[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...questions]
  return questions.filter(({ text, topic, note }) => {
    const all = folded(`${text} ${topic} ${note}`)
    return words.every((word) => all.includes(word))
  })
}

/** What two questions are compared by: letters and digits alone, whatever their case and accents. */
export function questionKey(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
