import type { brandInterestSchema, contactSchema, socialSchema } from '@shared/records/expert'
import type { InterviewFields, Participant } from '@shared/records/interview'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { z } from 'zod'
import { recordColumns } from './columns'

export const experts = sqliteTable('experts', {
  ...recordColumns(),
  name: text('name').notNull(),
  sortName: text('sort_name').notNull(),
  title: text('title').notNull(),
  pronouns: text('pronouns').notNull(),
  employer: text('employer').notNull(),
  contacts: text('contacts', { mode: 'json' }).$type<z.infer<typeof contactSchema>[]>().notNull(),
  socials: text('socials', { mode: 'json' }).$type<z.infer<typeof socialSchema>[]>().notNull(),
  bioShort: text('bio_short').notNull(),
  bioMedium: text('bio_medium').notNull(),
  bioLong: text('bio_long').notNull(),
  portraitMediaId: text('portrait_media_id'),
  lastContactedOn: text('last_contacted_on'),
  notes: text('notes').notNull(),
})

const ofExpert = () => ({ expertId: text('expert_id').notNull(), position: integer('position').notNull() })

export const expertShortNames = sqliteTable(
  'expert_short_names',
  { ...ofExpert(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.expertId, table.position] })],
)

export const expertTopics = sqliteTable(
  'expert_topics',
  { ...ofExpert(), topic: text('topic').notNull() },
  (table) => [primaryKey({ columns: [table.expertId, table.position] })],
)

export const credentials = sqliteTable(
  'credentials',
  {
    ...ofExpert(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    verifiedOn: text('verified_on'),
    expiresOn: text('expires_on'),
    url: text('url'),
  },
  (table) => [primaryKey({ columns: [table.expertId, table.position] })],
)

export const brandInterests = sqliteTable(
  'brand_interests',
  {
    ...ofExpert(),
    brandId: text('brand_id').notNull(),
    kind: text('kind').$type<z.infer<typeof brandInterestSchema>['kind']>().notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.expertId, table.position] })],
)

export const interviews = sqliteTable('interviews', {
  ...recordColumns(),
  title: text('title').notNull(),
  heldOn: text('held_on'),
  medium: text('medium').$type<InterviewFields['medium']>().notNull(),
  place: text('place').notNull(),
  language: text('language').notNull(),
  consentForm: text('consent_form').$type<InterviewFields['consent']['form']>().notNull(),
  consentGivenOn: text('consent_given_on'),
  consentScope: text('consent_scope').notNull(),
  recordingMediaId: text('recording_media_id'),
  durationMs: integer('duration_ms'),
  notes: text('notes').notNull(),
})

const ofInterview = () => ({
  interviewId: text('interview_id').notNull(),
  position: integer('position').notNull(),
})

export const participants = sqliteTable(
  'participants',
  {
    ...ofInterview(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Participant['role']>().notNull(),
    expertId: text('expert_id'),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.position] })],
)

export const segments = sqliteTable(
  'segments',
  {
    ...ofInterview(),
    id: text('id').notNull(),
    participantId: text('participant_id'),
    startMs: integer('start_ms'),
    endMs: integer('end_ms'),
    text: text('text').notNull(),
    offRecord: integer('off_record', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.position] })],
)
