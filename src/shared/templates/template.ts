import { z } from 'zod'
import type { ArticleDocument, TopBlock } from '../article/document'
import { idSchema } from '../id-schema'
import { articleStatusSchema, documentSchema } from '../records/article'
import { instantSchema, lineSchema, tagNamesSchema } from '../records/common'

/** What a template can ask for before it makes an article. */
export const templateAsks = ['experts', 'interview', 'products'] as const
export type TemplateAsk = (typeof templateAsks)[number]

/** Stands in a template's card for a record that is not known yet, as in its words for the record's name. */
export const unknownRecord = { expert: '{expert}', product: '{product}' } as const

/** What a person can change of a template besides its text. */
export const templateFieldsSchema = z.object({
  name: lineSchema.pipe(z.string().min(1).max(200)),
  about: z.string().trim().max(2000),
  /** The title, with placeholders and … for what only the writer knows. */
  title: lineSchema,
  /** What to write in the dek. */
  dek: z.string().trim().max(2000),
  status: articleStatusSchema,
  tags: tagNamesSchema,
})
export type TemplateFields = z.infer<typeof templateFieldsSchema>

/** A library's own template, as it is stored. */
export const ownTemplateSchema = templateFieldsSchema.extend({
  id: idSchema,
  revision: z.number().int().positive(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
  document: documentSchema,
  schemaVersion: z.number().int().positive(),
})
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

/** Blocks that stand once for each product, before the block at `at`. */
export type PerProduct = { at: number; blocks: TopBlock[] }

/** A template as people choose it: one of the library's own, or one that comes with the app. */
export const templateSchema = templateFieldsSchema.extend({
  /** The record's id, or `app:` and the name of the file. */
  id: z.string().max(200),
  origin: z.enum(['app', 'own']),
  /** 1 for one that comes with the app: it does not change. */
  revision: z.number().int().positive(),
  updatedAt: instantSchema,
  binnedAt: instantSchema.nullable(),
  asks: z.array(z.enum(templateAsks)),
  document: documentSchema,
  perProduct: z.custom<PerProduct | null>((value) => value === null || typeof value === 'object'),
})
export type Template = z.infer<typeof templateSchema>

/** What the writer gave to a template that asked. */
export const templateValuesSchema = z.object({
  expertIds: z.array(idSchema).max(50).default([]),
  interviewId: idSchema.nullable().default(null),
  productIds: z.array(idSchema).max(200).default([]),
})
export type TemplateValues = z.infer<typeof templateValuesSchema>

const hintSchema = z.string().max(20_000)
/** What to write in an article's title and dek while they are empty. */
export const fieldHintsSchema = z.object({ title: hintSchema, dek: hintSchema })
export type FieldHints = z.infer<typeof fieldHintsSchema>

/** A library's own template as people choose it. It asks for what its text has a place for. */
export function templateOfOwn(own: OwnTemplate): Template {
  const { createdAt: _createdAt, schemaVersion: _schemaVersion, ...rest } = own
  return { ...rest, origin: 'own', asks: asksOf(own), perProduct: null }
}

function asksOf({ title, document }: Pick<OwnTemplate, 'title' | 'document'>): TemplateAsk[] {
  const words = JSON.stringify([title, document])
  const hasPairs = document.content.some(({ type }) => type === 'qa')
  const asks: TemplateAsk[] = []
  if (hasPairs || words.includes('{expert}')) asks.push('experts', 'interview')
  if (words.includes('{product}')) asks.push('products')
  return asks
}

/** The whole text of a template, as a preview shows it: what stands for each product once. */
export function previewOf({
  document,
  perProduct,
}: Pick<Template, 'document' | 'perProduct'>): ArticleDocument {
  if (!perProduct) return document
  return { ...document, content: document.content.toSpliced(perProduct.at, 0, ...perProduct.blocks) }
}
