import { idSchema } from '@shared/id-schema'
import { articleStatusSchema } from '@shared/records/article'
import { instantSchema, moneySchema } from '@shared/records/common'
import { noteSchema } from '@shared/records/note'
import { exportFormatSchema } from '@shared/records/profile'
import { revisionCauseSchema, revisionEntrySchema, revisionStateSchema } from '@shared/records/revision'
import { dictionaryWordSchema } from '@shared/spelling/dictionary'
import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { wholeBlock } from '../../library/repositories/note-rows'

// What a line holds where it is no record: also as earlier versions wrote it.

/** Others could not be put before or behind one that is no fractional index. */
export function isKey(position: string): boolean {
  try {
    generateKeyBetween(position, null)
    return true
  } catch {
    return false
  }
}

/** What was not known of a revision before format 130 has a default. */
export const revisionSchema = revisionEntrySchema.extend({
  schemaVersion: z.number().int().positive(),
  cause: revisionCauseSchema.default('named'),
  status: articleStatusSchema.nullable().default(null),
  added: z.number().int().nonnegative().default(0),
  removed: z.number().int().nonnegative().default(0),
  ...revisionStateSchema.shape,
})

/** A note; as an earlier version wrote it, it has only a block and no place, and no answers. */
export const noteLineSchema = z.preprocess(
  (line) => (typeof line === 'object' && line !== null && !('place' in line) ? withPlace(line) : line),
  noteSchema,
)

function withPlace(line: { blockId?: unknown; dueOn?: unknown }): unknown {
  const place = wholeBlock(typeof line.blockId === 'string' ? line.blockId : null)
  return { ...line, place, isTodo: line.dueOn !== null, quote: '', isLost: false, replies: [], revision: 1 }
}

export const ignoreSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  rule: z.string(),
  blockId: z.string().nullable(),
  text: z.string(),
  reason: z.string(),
  createdAt: instantSchema,
})

export const dictionaryRowSchema = z.object({
  articleId: idSchema.nullable(),
  word: dictionaryWordSchema,
  addedAt: instantSchema,
})

export const exportEntrySchema = z.object({
  id: idSchema,
  articleId: idSchema,
  articleRevision: z.number().int().positive(),
  articleTitle: z.string(),
  profileId: idSchema,
  profileName: z.string(),
  format: exportFormatSchema,
  target: z.string(),
  file: z.string().nullable(),
  contentHash: z.string(),
  exportedAt: instantSchema,
  facts: z.array(
    z.object({
      blockId: z.string().nullable(),
      productId: idSchema,
      field: z.enum(['price', 'size', 'name']),
      value: z.string(),
      asOf: z.string().nullable(),
      use: z.enum(['fact', 'card']),
      mode: z.enum(['live', 'pinned']).nullable(),
      sizeId: z.string().nullable(),
      money: moneySchema.nullable(),
    }),
  ),
})

export const keptAsPrintedSchema = z.object({
  articleId: idSchema,
  productId: idSchema,
  field: z.enum(['price', 'size', 'name']),
  value: z.string(),
  reason: z.string(),
  keptAt: instantSchema,
})

export const mergeSchema = z.object({
  id: idSchema,
  mergedAt: instantSchema,
  undo: z.base64().nullable(),
  records: z.array(
    z.object({ recordId: idSchema, kind: z.enum(['expert', 'brand', 'product']), intoId: idSchema }),
  ),
})

export const keptWordsSchema = z.object({
  id: idSchema,
  kind: z.enum(['expert', 'brand', 'product', 'media']),
  words: z.record(z.string(), z.json()),
})
