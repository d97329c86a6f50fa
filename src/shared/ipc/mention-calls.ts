import { z } from 'zod'
import { idSchema } from '../id-schema'
import { recordKindSchema } from '../records/common'
import { call } from './call'

export const mentionKindSchema = z.enum(['product', 'brand', 'expert'])

const candidateSchema = z.object({
  kind: mentionKindSchema,
  id: idSchema,
  name: z.string(),
  spelling: z.string(),
  isAlias: z.boolean(),
  written: z.enum(['right', 'wrong']),
})

/** As `FoundName` in `shared/mentions`. */
const foundNameSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
  key: z.string(),
  candidates: z.tuple([candidateSchema], candidateSchema),
})

const ofName = z.object({
  articleId: idSchema,
  /** What names are compared by: `key` of a found name. */
  key: z.string().min(1).max(1000),
})

export const mentionCalls = {
  /** The library's names that stand in texts as plain words, an answer for each text. */
  'mentions.findNames': call(
    z.object({ texts: z.array(z.string().max(1_000_000)).max(20_000) }),
    z.array(z.array(foundNameSchema)),
  ),
  /** Names that are not to be offered in an article. */
  'mentions.ignored': call(z.object({ articleId: idSchema }), z.array(z.string())),
  'mentions.ignore': call(ofName, z.null()),
  'mentions.heed': call(ofName, z.null()),
  /** How many articles name or show any of these records, those in the bin too. */
  'mentions.countArticles': call(
    z.object({ kind: recordKindSchema, ids: z.array(idSchema).max(10_000) }),
    z.object({ articles: z.number().int() }),
  ),
} as const
