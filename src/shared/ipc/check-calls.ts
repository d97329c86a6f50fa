import { z } from 'zod'
import { checkedParts, severities } from '../checks/finding'
import { ruleKinds } from '../checks/rule'
import { idSchema } from '../id-schema'
import { call } from './call'

const stretchSchema = z.object({ from: z.number().int().min(0), to: z.number().int().min(0) })
const blockId = z.string().max(100).nullable()
const words = z.string().max(100_000)
const ruleId = z.string().min(1).max(400)

/** As `CheckedBlock` in `shared/checks`. */
export const checkedBlockSchema = z.object({
  id: blockId,
  part: z.enum(checkedParts),
  scopes: z.array(z.string().max(40)).max(40),
  text: z.string().max(1_000_000),
  chips: z.array(stretchSchema.extend({ places: z.number().int().min(2).optional() })).max(10_000),
})

const placed = {
  rule: z.string(),
  blockId: z.string().nullable(),
  part: z.enum(checkedParts),
  from: z.number().int(),
  to: z.number().int(),
  words: z.string(),
}
/** As `BlockReading` in `shared/checks`. */
const blockReadingSchema = z.object({
  hits: z.array(z.object({ ...placed, message: z.string(), suggestions: z.array(z.string()) })),
  clues: z.array(z.object({ ...placed, key: z.string() })),
  counts: z.record(z.string(), z.number()).nullable(),
})

/** As `ListedRule` in `shared/checks`. */
const listedRuleSchema = z.object({
  id: z.string(),
  style: z.string(),
  kind: z.enum(ruleKinds),
  severity: z.enum(severities),
  message: z.string(),
  reason: z.string(),
  languages: z.array(z.string()),
  limit: z.number().int().nullable(),
  formula: z.string(),
  condition: z.string(),
  wholeArticle: z.boolean(),
  least: z.number(),
  most: z.number(),
  origin: z.enum(['app', 'library']),
  on: z.boolean(),
})

const always = { rule: ruleId, words }
const once = { articleId: idSchema, rule: ruleId, blockId, words }

export const checkCalls = {
  /** All rules of the house as their files are now, and a line for each that could not be taken. */
  'checks.rules': call(
    z.null(),
    z.object({ rules: z.array(listedRuleSchema), problems: z.array(z.string()) }),
  ),
  /** What the rules that are on see in blocks, an answer for each. `language` is BCP 47. */
  'checks.read': call(
    z.object({ blocks: z.array(checkedBlockSchema).max(5000), language: z.string().max(35) }),
    z.array(blockReadingSchema),
  ),
  /** Turns a style or a rule on or off, by its name. */
  'checks.choose': call(z.object({ name: ruleId, on: z.boolean() }), z.null()),
  /** Shows the folder where the library's own rules go, made if it is not there. */
  'checks.showFolder': call(z.null(), z.null()),
  /** Findings that were set aside: in an article, and in the whole library. */
  'checks.ignored': call(
    z.object({ articleId: idSchema }),
    z.object({
      once: z.array(
        z.object({ rule: z.string(), blockId: z.string().nullable(), words: z.string(), reason: z.string() }),
      ),
      always: z.array(z.object({ rule: z.string(), words: z.string() })),
    }),
  ),
  'checks.ignoreOnce': call(z.object({ ...once, reason: z.string().trim().min(1).max(1000) }), z.null()),
  'checks.heedOnce': call(z.object(once), z.null()),
  'checks.ignoreAlways': call(z.object(always), z.null()),
  'checks.heedAlways': call(z.object(always), z.null()),
  /** How much was found in articles in use, as far as it is known of their texts as they are; without those clean. */
  'checks.counts': call(
    z.null(),
    z.array(z.object({ articleId: idSchema, findings: z.number().int().positive() })),
  ),
  /** How much is found in an article in this revision. Nothing is kept of another one. */
  'checks.keepCount': call(
    z.object({
      articleId: idSchema,
      revision: z.number().int(),
      findings: z.number().int().nonnegative().max(1_000_000),
    }),
    z.null(),
  ),
} as const

export const checkEvents = {
  /** Rules were turned on or off, or findings set aside, in any window. */
  'checks.changed': z.null(),
  /** It is known again how much is found in an article. */
  'checks.counted': z.null(),
} as const
