import { emptyDocument } from '@shared/article/document'
import { resolve } from '@shared/article/resolve'
import { readSource } from '@shared/intake/read'
import { exportArticle, fileExtension } from '@shared/publish/export-article'
import type { ExportFormat } from '@shared/records/profile'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleArticle, sampleProfile } from '../helpers/sample-article'
import { IDS, sampleRecords } from '../helpers/sample-records'

const seed = Number(process.env.FC_SEED)

/** A line as a person fills it in a field, with what YAML and HTML could trip over. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'clay',
        'skin',
        'No',
        'yes',
        '2026-01-05',
        '12:30',
        '1e3',
        'null',
        '~',
        '- a',
        '# b',
        '"c"',
        "it's",
      ),
      fc.constantFrom(
        '{d}',
        '[e]',
        '<b>',
        '&amp;',
        'a: b',
        '%',
        '@f',
        '`g`',
        '|',
        '>',
        '肌',
        'é',
        '---',
        '🧴',
        '\\n',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '))

const fields = fc.record({
  title: line,
  dek: line,
  byline: line,
  seoTitle: line,
  seoDescription: line,
  tags: fc.uniqueArray(line, { maxLength: 3 }),
})

async function metadataOf(format: ExportFormat, article: Parameters<typeof resolve>[0], ties: boolean) {
  const { text } = exportArticle(resolve(article, sampleRecords), sampleProfile({ format, ties }))
  const bytes = new TextEncoder().encode(text)
  return (await readSource({ fileName: `a${fileExtension(format)}`, bytes })).metadata
}

test(`front matter holds the fields of the article (seed ${seed})`, () => {
  const property = fc.asyncProperty(fields, fc.boolean(), async (given, ties) => {
    const article = sampleArticle(emptyDocument(), { ...given, coverMediaId: IDS.picture })
    expect(await metadataOf('markdown', article, ties)).toMatchObject({
      ...given,
      publishedOn: '2026-06-14',
      slug: 'can-clay-calm-a-shiny-nose',
      status: 'published',
      language: 'en-GB',
      canonicalUrl: 'https://desk.example/clay',
    })
  })
  return fc.assert(property, { numRuns: 200, seed })
})

test(`a page holds what readers see of them (seed ${seed})`, () => {
  const property = fc.asyncProperty(fields, fc.boolean(), async ({ title, dek, byline }, ties) => {
    const article = sampleArticle(emptyDocument(), { title, dek, byline })
    expect(await metadataOf('html-page', article, ties)).toMatchObject({
      title,
      dek,
      byline,
      publishedOn: '2026-06-14',
      language: 'en-GB',
      canonicalUrl: 'https://desk.example/clay',
    })
  })
  return fc.assert(property, { numRuns: 200, seed })
})
