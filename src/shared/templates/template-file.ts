import { parse } from 'yaml'
import { z } from 'zod'
import type {
  AnswerBlock,
  AnswerNode,
  HeadingLevel,
  InlineNode,
  ListItemNode,
  TopBlock,
} from '../article/document'
import { parseDocument } from '../article/schema'
import { articleStatusSchema } from '../records/article'
import { type Template, templateAsks, unknownRecord } from './template'

/** Words as they will stand, or what to write there. */
const textSchema = z.union([z.string().min(1), z.strictObject({ write: z.string().min(1) })])
type Text = z.infer<typeof textSchema>

const blockSchema = z.union([
  z.strictObject({ paragraph: textSchema }),
  z.strictObject({ heading: textSchema }),
  z.strictObject({ subheading: textSchema }),
  /** Several answers are those of several people. */
  z.strictObject({
    question: textSchema,
    answer: textSchema.optional(),
    answers: z.array(textSchema).optional(),
  }),
  z.strictObject({ list: z.array(textSchema).min(1) }),
  z.strictObject({ steps: z.array(textSchema).min(1) }),
  z.strictObject({ card: z.enum(['expert', 'product']) }),
  z.strictObject({ divider: z.literal(true) }),
])
type Block = z.infer<typeof blockSchema>

const fileSchema = z.strictObject({
  name: z.string().min(1),
  about: z.string().min(1),
  /** Where it stands among those that come with the app. */
  order: z.number().int(),
  asks: z.array(z.enum(templateAsks)).default([]),
  title: z.string().default(''),
  dek: z.string().default(''),
  status: articleStatusSchema.default('drafting'),
  tags: z.array(z.string().min(1)).default([]),
  text: z
    .array(z.union([blockSchema, z.strictObject({ 'each product': z.array(blockSchema).min(1) })]))
    .min(1),
})

/**
 * A template as its file has it.
 * @param key the file's name without its ending
 * @throws an error that says what is wrong with the file
 */
export function parseTemplateFile(key: string, written: string): { template: Template; order: number } {
  const { order, text, ...fields } = fileSchema.parse(parse(written, { logLevel: 'error' }))
  const at = text.findIndex((block) => 'each product' in block)
  const each = text[at]
  const blocks = text.flatMap((block) => ('each product' in block ? [] : blockOf(block)))
  const perProduct =
    each && 'each product' in each ? { at, blocks: each['each product'].flatMap(blockOf) } : null
  // Checked as any article is: a file may be anybody's.
  const document = parseDocument({ type: 'doc', content: blocks })
  const template: Template = {
    ...fields,
    id: `app:${key}`,
    origin: 'app',
    revision: 1,
    updatedAt: 0,
    binnedAt: null,
    document,
    perProduct,
  }
  return { template, order }
}

const id = null

function blockOf(block: Block): TopBlock[] {
  if ('paragraph' in block) return [paragraph(block.paragraph)]
  if ('heading' in block) return [heading(block.heading, 2)]
  if ('subheading' in block) return [heading(block.subheading, 3)]
  if ('list' in block) return [{ type: 'bulletList', attrs: { id }, content: block.list.map(item) }]
  if ('steps' in block)
    return [{ type: 'orderedList', attrs: { id, start: 1 }, content: block.steps.map(item) }]
  if ('divider' in block) return [{ type: 'divider', attrs: { id } }]
  if ('card' in block) return [card(block.card)]
  const answers = block.answers ?? [block.answer ?? { write: 'The answer' }]
  const [first = { write: 'The answer' }, ...others] = answers
  return [
    {
      type: 'qa',
      attrs: { id },
      content: [
        { type: 'question', attrs: { id, askedBy: null, ...hint(block.question) }, ...words(block.question) },
        answer(first),
        ...others.map(answer),
      ],
    },
  ]
}

function card(kind: 'expert' | 'product'): TopBlock {
  return kind === 'expert'
    ? { type: 'expertCard', attrs: { id, expertId: unknownRecord.expert } }
    : { type: 'productCard', attrs: { id, productId: unknownRecord.product, note: null } }
}

function answer(text: Text): AnswerNode {
  return { type: 'answer', attrs: { id, expertId: null, speaker: null }, content: [paragraph(text)] }
}

function paragraph(text: Text): Extract<AnswerBlock, { type: 'paragraph' }> {
  return { type: 'paragraph', attrs: { id, ...hint(text) }, ...words(text) }
}

function heading(text: Text, level: HeadingLevel): TopBlock {
  return { type: 'heading', attrs: { id, level, ...hint(text) }, ...words(text) }
}

function item(text: Text): ListItemNode {
  return { type: 'listItem', attrs: { id }, content: [paragraph(text)] }
}

function hint(text: Text): { hint?: string } {
  return typeof text === 'string' ? {} : { hint: text.write }
}

function words(text: Text): { content?: InlineNode[] } {
  return typeof text === 'string' ? { content: [{ type: 'text', text }] } : {}
}
