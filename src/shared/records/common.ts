import { z } from 'zod'
import { idSchema } from '../id-schema'

/** Milliseconds since 1970-01-01 UTC. */
export const instantSchema = z.number().int().nonnegative()

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

/** A web address that may be opened or printed: http, https or mailto, nothing that can run. */
export const webAddressSchema = z
  .string()
  .max(4000)
  .refine(
    (value) => /^(https?:\/\/|mailto:)\S+$/i.test(value),
    'must start with http://, https:// or mailto:',
  )

/** One line of text: no line breaks, trimmed. */
export const lineSchema = z
  .string()
  .max(1000)
  .transform((value) => value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim())

/** Several lines of free text. */
export const proseSchema = z.string().max(200_000)

/** A price in the currency's minor unit (cents), so that sums and comparisons are exact. */
export const moneySchema = z.object({
  /** Integer minor units: 3400 is 34.00 in a currency with two decimals. */
  amountMinor: z.number().int().nonnegative(),
  /** ISO 4217 code. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code'),
})
export type Money = z.infer<typeof moneySchema>

/** What every record has besides its own fields. */
export const recordBaseSchema = z.object({
  id: idSchema,
  /** Raised by one at every save; a save says which revision it was based on. */
  revision: z.number().int().positive(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** When it was put in the bin; null while it is in use. */
  binnedAt: instantSchema.nullable(),
})
export type RecordBase = z.infer<typeof recordBaseSchema>

export const recordKinds = ['article', 'interview', 'expert', 'brand', 'product', 'media', 'profile'] as const
export const recordKindSchema = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKindSchema>

/** Names of tags on a record, sorted, each once. */
export const tagNamesSchema = z.array(lineSchema.pipe(z.string().min(1).max(80))).max(200)
