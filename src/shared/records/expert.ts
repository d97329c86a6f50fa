import { z } from 'zod'
import { idSchema } from '../id-schema'
import {
  daySchema,
  instantSchema,
  lineSchema,
  proseSchema,
  recordBaseSchema,
  tagNamesSchema,
  webAddressSchema,
} from './common'

const credentialSchema = z.object({
  id: idSchema,
  name: lineSchema,
  issuer: lineSchema,
  verifiedOn: daySchema.nullable(),
  expiresOn: daySchema.nullable(),
  url: webAddressSchema.nullable(),
})

/** A tie to a brand that a reader should know of. */
export const brandInterestSchema = z.object({
  brandId: idSchema,
  kind: z.enum(['owns', 'paid-by']),
  note: lineSchema,
})

export const contactSchema = z.object({
  kind: z.enum(['email', 'phone', 'website', 'agent', 'other']),
  value: lineSchema,
})

export const socialSchema = z.object({ network: lineSchema, handle: lineSchema })

export const expertFieldsSchema = z.object({
  name: lineSchema.pipe(z.string().min(1, 'a name is needed')),
  /** Short forms a person is quoted by: "Ines", "Dr. Okafor". */
  shortNames: z.array(lineSchema).max(50),
  /** What they do: facialist, cosmetic chemist. */
  title: lineSchema,
  pronouns: lineSchema,
  employer: lineSchema,
  credentials: z.array(credentialSchema).max(100),
  brandInterests: z.array(brandInterestSchema).max(100),
  contacts: z.array(contactSchema).max(50),
  socials: z.array(socialSchema).max(50),
  bioShort: proseSchema.max(500),
  bioMedium: proseSchema.max(2000),
  bioLong: proseSchema.max(20_000),
  portraitMediaId: idSchema.nullable(),
  topics: z.array(lineSchema).max(100),
  lastContactedOn: daySchema.nullable(),
  notes: proseSchema,
  tags: tagNamesSchema,
})
export type ExpertFields = z.infer<typeof expertFieldsSchema>

export const expertSchema = recordBaseSchema.extend(expertFieldsSchema.shape)
export type Expert = z.infer<typeof expertSchema>

export const expertSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  title: z.string(),
  employer: z.string(),
  portraitMediaId: idSchema.nullable(),
  lastContactedOn: daySchema.nullable(),
  topics: z.array(z.string()),
  mentionCount: z.number().int(),
  tags: z.array(z.string()),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
})
export type ExpertSummary = z.infer<typeof expertSummarySchema>

export function emptyExpertFields(): ExpertFields {
  return {
    name: '',
    shortNames: [],
    title: '',
    pronouns: '',
    employer: '',
    credentials: [],
    brandInterests: [],
    contacts: [],
    socials: [],
    bioShort: '',
    bioMedium: '',
    bioLong: '',
    portraitMediaId: null,
    topics: [],
    lastContactedOn: null,
    notes: '',
    tags: [],
  }
}
