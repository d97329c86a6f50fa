import { z } from 'zod'
import { idSchema } from '../id-schema'
import { documentSchema } from '../records/article'
import {
  fieldHintsSchema,
  ownTemplateSchema,
  templateFieldsSchema,
  templateSchema,
  templateValuesSchema,
} from '../templates/template'
import { keptParts } from '../templates/text-of-article'
import { call } from './call'
import { saveAnswerSchema } from './record-calls'

const templateId = z.string().max(200)
const byIds = call(z.object({ ids: z.array(idSchema).max(10_000) }), z.object({ done: z.number().int() }))

export const templateCalls = {
  /**
   * Those that come with the app, then the library's own by name, those in the bin too. `problems` has a line for each
   * file of the app that cannot be read.
   */
  'templates.list': call(
    z.null(),
    z.object({ templates: z.array(templateSchema), problems: z.array(z.string()) }),
  ),
  /** A template with its placeholders filled: what an article that is still empty becomes. Nothing is written. */
  'templates.fill': call(
    z.object({ id: templateId, values: templateValuesSchema }),
    z.object({
      title: z.string(),
      hints: fieldHintsSchema,
      document: documentSchema,
      status: templateFieldsSchema.shape.status,
      tags: templateFieldsSchema.shape.tags,
      interviewIds: z.array(idSchema),
    }),
  ),
  'templates.newArticle': call(
    z.object({ id: templateId, values: templateValuesSchema }),
    z.object({ id: idSchema }),
  ),
  /** The text of an article, as it is saved, as a template: a new one, or in the place of the one that is named. */
  'templates.keep': call(
    z.object({
      articleId: idSchema,
      keep: z.enum(keptParts),
      fields: templateFieldsSchema.omit({ status: true, tags: true }),
      replaces: idSchema.nullable(),
    }),
    /** `before` is the one that was replaced. */
    z.object({ template: ownTemplateSchema, before: ownTemplateSchema.nullable() }),
  ),
  'templates.save': call(
    z.object({ id: idSchema, revision: z.number().int(), fields: templateFieldsSchema }),
    saveAnswerSchema(ownTemplateSchema),
  ),
  'templates.bin': byIds,
  'templates.restore': byIds,
  /** Deletes those of them that are in the bin. Articles made of one stay as they are. */
  'templates.deleteForEver': byIds,
  /** Undoes a replacement: writes the template as it was. */
  'templates.putBack': call(ownTemplateSchema, z.null()),
  'templates.fieldHints': call(z.object({ articleId: idSchema }), fieldHintsSchema.nullable()),
  'templates.setFieldHints': call(z.object({ articleId: idSchema, hints: fieldHintsSchema }), z.null()),
} as const

export const templateEvents = {
  /** The library's own templates, or the hints of an article's fields, were written. */
  'templates.changed': z.null(),
} as const
