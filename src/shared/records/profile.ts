import { z } from 'zod'
import { lineSchema, recordBaseSchema } from './common'

export const exportFormats = ['markdown', 'html', 'html-page'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** How a question looks: bold paragraph, heading of a level, `Q:`/`A:`, or a definition list. */
export const questionStyles = ['bold', 'heading', 'q-and-a', 'definition-list'] as const
export type QuestionStyle = (typeof questionStyles)[number]

/** A named export set-up. */
export const profileFieldsSchema = z.object({
  /** What the window shows; the command line finds it by `key`. */
  name: lineSchema.pipe(z.string().min(1)),
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'lower-case letters, digits and hyphens'),
  format: exportFormatSchema,
  questionStyle: z.enum(questionStyles),
  /** Level of a question where the style is `heading`. */
  questionHeadingLevel: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  /** When an answer says who speaks: always, only where a pair or an article has several speakers, or never. */
  speakerLabels: z.enum(['always', 'several', 'never']),
  frontMatter: z.boolean(),
  /** Folder, beside the written file, that pictures are copied to. */
  mediaFolder: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  /** Write the small data attributes that let HTML come back into the library with its record ties. */
  ties: z.boolean(),
})
export type ProfileFields = z.infer<typeof profileFieldsSchema>

export const profileSchema = recordBaseSchema.extend(profileFieldsSchema.shape).extend({
  /** Came with the app; it can be changed, and put back to how it came. */
  builtIn: z.boolean(),
})
export type Profile = z.infer<typeof profileSchema>

const common = {
  questionStyle: 'bold',
  questionHeadingLevel: 3,
  speakerLabels: 'several',
  mediaFolder: 'media',
} as const

/** The profiles every library has; `key` is what `desk export --profile` takes. */
export const builtInProfiles: ProfileFields[] = [
  { ...common, name: 'Markdown', key: 'markdown', format: 'markdown', frontMatter: true, ties: true },
  { ...common, name: 'HTML fragment', key: 'html', format: 'html', frontMatter: false, ties: true },
  { ...common, name: 'HTML page', key: 'html-page', format: 'html-page', frontMatter: false, ties: true },
]
