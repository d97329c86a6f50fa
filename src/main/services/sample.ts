import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { newId } from '@shared/identifiers'
import { arrangementProblem } from '@shared/lists/query'
import { viewSchema } from '@shared/lists/view'
import { articleFieldsSchema } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import { brandFieldsSchema, emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields, expertFieldsSchema } from '@shared/records/expert'
import { emptyInterviewFields, interviewFieldsSchema, segmentSchema } from '@shared/records/interview'
import { emptyMediaFields, mediaFieldsSchema } from '@shared/records/media'
import { emptyProductFields, productFieldsSchema } from '@shared/records/product'
import { z } from 'zod'
import { createLibrary, type Library } from '../library'
import { rename } from '../library/rename'
import { type Repositories, repositoriesOf } from '../library/repositories'
import { toDeskError } from './desk-errors'
import { makeFolder } from './make-folder'
import { fileFields } from './media/add-media'
import { type StoredFile, storeFile } from './media/store-file'
import { ChangeFeed, createRecordServices } from './records'
import { checkedDocument } from './records/checked-document'

const object = z.record(z.string(), z.unknown())
const record = z.object({ key: z.string(), fields: object })

/** The sample as data: records name each other by "@key" where an id belongs. */
const sampleSchema = z.object({
  settings: object.default({}),
  media: z.array(record.extend({ file: z.string() })),
  brands: z.array(record),
  experts: z.array(record),
  products: z.array(record),
  interviews: z.array(record.extend({ segments: z.array(z.unknown()) })),
  articles: z.array(record.extend({ document: z.unknown() })),
  views: z.array(viewSchema.omit({ id: true })).default([]),
})
type Sample = z.output<typeof sampleSchema>

/**
 * Makes the sample library in a folder, unless it is there already. It is built beside the folder and put in place
 * when it is whole.
 * @param source the folder that holds `library.json` and the files it names
 * @throws DeskError when the folder cannot be written; an error that names the record when the sample itself is wrong
 */
export async function ensureSampleLibrary(folder: string, source: string): Promise<void> {
  if (existsSync(join(folder, 'library.db'))) return
  const partial = join(dirname(folder), `.${basename(folder)}-being-made`)
  await rm(partial, { recursive: true, force: true })
  makeFolder(dirname(folder), 'there is no sample library')
  try {
    const text = await readFile(join(source, 'library.json'), 'utf8')
    const library = createLibrary(partial)
    try {
      await fill(library, withIds(JSON.parse(text)), source)
    } finally {
      library.close()
    }
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {})
    throw toDeskError(error).code === 'internal' ? error : toDeskError(error)
  }
}

async function fill(library: Library, sample: Sample, source: string): Promise<void> {
  const stored = new Map<string, StoredFile>()
  for (const { file } of sample.media) {
    stored.set(file, await storeFile(library.files.media, file, join(source, file)))
  }
  // Also lays the built-in profiles.
  createRecordServices(library, new ChangeFeed())
  library.write(() => write(repositoriesOf(library), sample, stored))
}

function write(records: Repositories, sample: Sample, stored: ReadonlyMap<string, StoredFile>): void {
  records.settings.set(sample.settings)
  for (const { key, file, fields } of sample.media) {
    const known = stored.get(file)
    if (!known) throw new Error(`No file ${file}`)
    const given = parse(mediaFieldsSchema, { ...emptyMediaFields(), ...fields }, key)
    records.media.create({ ...given, ...fileFields(basename(file), known) }, key)
  }
  for (const { key, fields } of sample.brands) {
    records.brands.create(parse(brandFieldsSchema, { ...emptyBrandFields(), ...fields }, key), key)
  }
  for (const { key, fields } of sample.experts) {
    records.experts.create(parse(expertFieldsSchema, { ...emptyExpertFields(), ...fields }, key), key)
  }
  for (const { key, fields } of sample.products) {
    records.products.create(parse(productFieldsSchema, { ...emptyProductFields(), ...fields }, key), key)
  }
  for (const { key, fields, segments } of sample.interviews) {
    const given = parse(interviewFieldsSchema, { ...emptyInterviewFields(), ...fields }, key)
    records.interviews.create({ ...given, segments: parse(z.array(segmentSchema), segments, key) }, key)
  }
  for (const { key, fields, document } of sample.articles) {
    const given = parse(articleFieldsSchema, { ...emptyArticleFields(), ...fields }, key)
    records.articles.create({ fields: given, document: checkedDocument(document) }, key)
  }
  for (const view of sample.views) {
    const problem = arrangementProblem(view.kind, view.state)
    if (problem) throw new Error(`The sample's view ${view.name} is wrong: ${problem}`)
    records.views.save({ ...view, id: newId() })
  }
}

/** Puts a new id wherever the data says "@key": the same for the same key, and where a part's own id belongs. */
function withIds(data: unknown): Sample {
  const ids = new Map<string, string>()
  const idOf = (key: string) => {
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    return id
  }
  for (const [name, list] of Object.entries(object.parse(data))) {
    // Views are no records: nothing names them.
    if (Array.isArray(list) && name !== 'views') for (const item of list) idOf(record.parse(item).key)
  }
  const replaced = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => replaced(item, name))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, key)]))
    }
    if (typeof value !== 'string') return value
    if (name === 'key') return idOf(value)
    const isReference = value.startsWith('@') && (ids.has(value.slice(1)) || /^id$|Ids?$/.test(name))
    return isReference ? idOf(value.slice(1)) : value
  }
  return sampleSchema.parse(replaced(data, ''))
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, key: string): Output {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error(`The sample's record ${key} is wrong: ${z.prettifyError(parsed.error)}`)
}
