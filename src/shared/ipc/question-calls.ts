import { z } from 'zod'
import { idSchema } from '../id-schema'
import { interviewPlanSchema, interviewSchema } from '../records/interview'
import {
  listedQuestionSchema,
  MOST_QUESTIONS,
  plannedUseSchema,
  questionFieldsSchema,
  questionSchema,
} from '../records/question'
import { call } from './call'
import { saveAnswerSchema } from './record-calls'

const ids = z.array(idSchema).max(10_000)
const byIds = call(z.object({ ids }), z.object({ done: z.number().int() }))

export const questionCalls = {
  /** The bank in its order; or what of it is in the bin. */
  'questions.list': call(
    z.object({ binned: z.boolean().default(false) }),
    z.object({ questions: z.array(listedQuestionSchema), inBin: z.number().int() }),
  ),
  /** The questions that come with the app, and how many of them were never put in the bank. */
  'questions.starters': call(
    z.null(),
    z.object({ questions: z.array(questionFieldsSchema), missing: z.number().int() }),
  ),
  /** Puts those of the app in that never were; what was binned stays in the bin. */
  'questions.addStarters': call(z.null(), z.object({ ids })),
  /** Adds questions; one whose words are in the bank already is answered as it is there. */
  'questions.add': call(
    z.object({
      questions: z.array(questionFieldsSchema).max(MOST_QUESTIONS),
      /** The article they were kept from. */
      articleId: idSchema.nullable().default(null),
    }),
    z.array(z.object({ question: questionSchema, isNew: z.boolean() })),
  ),
  'questions.save': call(
    z.object({ id: idSchema, revision: z.number().int(), fields: questionFieldsSchema }),
    saveAnswerSchema(questionSchema),
  ),
  /** Gives these questions this order, in the places that they have together. */
  'questions.order': call(z.object({ ids }), z.null()),
  'questions.bin': byIds,
  'questions.restore': byIds,
  /** Deletes those of them that are in the bin. Plans that have one keep its words. */
  'questions.deleteForEver': byIds,
  /** Puts these questions, in the order of the bank, on the clipboard as a Markdown list. */
  'questions.copy': call(z.object({ ids }), z.object({ copied: z.number().int() })),
  /** Asks for a place, then writes these questions, in the order of the bank, as CSV. */
  'questions.exportCsv': call(
    z.object({ ids }),
    z.object({ chosen: z.boolean(), name: z.string().nullable(), questions: z.number().int() }),
  ),
  /** Asks for a table or a list, and reads the questions in it. Nothing is added yet. */
  'questions.pickFile': call(
    z.null(),
    z.object({
      chosen: z.boolean(),
      questions: z.array(questionFieldsSchema),
      /** Rows of a table that have no question. */
      left: z.number().int(),
    }),
  ),
  /** The first stays, with the notes of all; the others go to the bin, and plans that had them have the first. */
  'questions.merge': call(
    z.object({ ids: ids.min(2) }),
    z.object({ kept: questionSchema, uses: z.array(plannedUseSchema) }),
  ),
  /** Takes a merge back: the others leave the bin, and plans that had them have them again. */
  'questions.unmerge': call(
    z.object({
      /** What stayed, as the merge answered it. */
      id: idSchema,
      revision: z.number().int(),
      /** As it was before. */
      fields: questionFieldsSchema,
      others: ids,
      uses: z.array(plannedUseSchema).max(100_000),
    }),
    saveAnswerSchema(questionSchema),
  ),

  /** The whole plan is written; refused when somebody else has saved the interview since. */
  'interviews.savePlan': call(
    z.object({ id: idSchema, revision: z.number().int(), plan: interviewPlanSchema }),
    saveAnswerSchema(interviewSchema),
  ),
  /** Puts the plan, as it is saved, on the clipboard as a Markdown list. */
  'interviews.copyPlan': call(z.object({ id: idSchema }), z.object({ copied: z.number().int() })),
  /** Asks for a place, then writes the plan, as it is saved, as a page to print, or as Markdown. */
  'interviews.exportPlan': call(
    z.object({ id: idSchema }),
    z.object({ chosen: z.boolean(), name: z.string().nullable() }),
  ),
} as const

export const questionEvents = {
  'questions.changed': z.null(),
} as const
