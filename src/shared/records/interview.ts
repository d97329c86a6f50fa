import { z } from 'zod'
import { idSchema } from '../id-schema'
import { interviewMedia } from './choices'
import { daySchema, instantSchema, lineSchema, proseSchema, recordBaseSchema, tagNamesSchema } from './common'

const participantRoles = ['interviewer', 'expert', 'other'] as const

export const participantSchema = z.object({
  id: idSchema,
  name: lineSchema,
  role: z.enum(participantRoles),
  /** The expert record this person is; null for the interviewer or someone without a record. */
  expertId: idSchema.nullable(),
})
export type Participant = z.infer<typeof participantSchema>

const consentSchema = z.object({
  form: z.enum(['none', 'spoken', 'written']),
  givenOn: daySchema.nullable(),
  /** What may be recorded, quoted and published, in the person's words or a summary. */
  scope: proseSchema.max(5000),
})

/** A stretch of the transcript by one speaker. Never changed by editing an article. */
export const segmentSchema = z.object({
  id: idSchema,
  participantId: idSchema.nullable(),
  startMs: z.number().int().nonnegative().nullable(),
  endMs: z.number().int().nonnegative().nullable(),
  text: proseSchema,
  /** Off the record: kept for the writer, never quoted or exported. */
  offRecord: z.boolean(),
})
export type Segment = z.infer<typeof segmentSchema>

const plannedStates = ['open', 'asked', 'skipped'] as const

/** A question that is to be asked in the talk. */
export const plannedQuestionSchema = z.object({
  id: idSchema,
  /** The question of the bank that it was taken from; null where it was typed, or that one is gone for ever. */
  questionId: idSchema.nullable(),
  text: lineSchema,
  /** What to listen for, or what was said, for the writer's eyes. */
  note: proseSchema.max(5000),
  state: z.enum(plannedStates),
})
export type PlannedQuestion = z.infer<typeof plannedQuestionSchema>

/** In the order in which they are to be asked. */
export const interviewPlanSchema = z.array(plannedQuestionSchema).max(1000)

export const interviewFieldsSchema = z.object({
  title: lineSchema,
  heldOn: daySchema.nullable(),
  medium: z.enum(interviewMedia),
  place: lineSchema,
  language: z.string().max(35),
  participants: z.array(participantSchema).max(100),
  consent: consentSchema,
  recordingMediaId: idSchema.nullable(),
  /** Length in milliseconds, of the recording or the last segment. */
  durationMs: z.number().int().nonnegative().nullable(),
  notes: proseSchema,
  tags: tagNamesSchema,
})
export type InterviewFields = z.infer<typeof interviewFieldsSchema>

export const interviewSchema = recordBaseSchema.extend(interviewFieldsSchema.shape).extend({
  /** In the order spoken. */
  segments: z.array(segmentSchema),
  /** Empty for an interview of before format 140. */
  plan: interviewPlanSchema.default([]),
})
export type Interview = z.infer<typeof interviewSchema>

export const interviewSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  heldOn: daySchema.nullable(),
  medium: z.enum(interviewMedia),
  durationMs: z.number().int().nullable(),
  participantNames: z.array(z.string()),
  consentForm: z.enum(['none', 'spoken', 'written']),
  segmentCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type InterviewSummary = z.infer<typeof interviewSummarySchema>

export function emptyInterviewFields(): InterviewFields {
  return {
    title: '',
    heldOn: null,
    medium: 'in-person',
    place: '',
    language: '',
    participants: [],
    consent: { form: 'none', givenOn: null, scope: '' },
    recordingMediaId: null,
    durationMs: null,
    notes: '',
    tags: [],
  }
}
