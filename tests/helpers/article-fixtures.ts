import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResolvableArticle } from '@shared/article/record-lookup'
import { parseDocument } from '@shared/article/schema'
import { sampleArticle } from './sample-article'

export const ARTICLE_FIXTURES = join(import.meta.dirname, '../fixtures/articles')

/** The articles under tests/fixtures/articles: `document`, and the fields that differ from the sample article's. */
export function articleFixtures(): { name: string; article: ResolvableArticle }[] {
  return readdirSync(ARTICLE_FIXTURES)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { document, ...fields } = JSON.parse(readFileSync(join(ARTICLE_FIXTURES, file), 'utf8'))
      return { name: file.slice(0, -'.json'.length), article: sampleArticle(parseDocument(document), fields) }
    })
}
