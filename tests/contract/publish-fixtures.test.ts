import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { resolve } from '@shared/article/resolve'
import { exportArticle } from '@shared/publish/export-article'
import { exportPlainText } from '@shared/publish/plain-text'
import type { PublishProfile } from '@shared/publish/profile'
import { questionStyles } from '@shared/records/profile'
import { describe, expect, test } from 'vitest'
import { ARTICLE_FIXTURES, articleFixtures } from '../helpers/article-fixtures'
import { sampleProfile } from '../helpers/sample-article'
import { sampleRecords } from '../helpers/sample-records'

/**
 * Beside each article of tests/fixtures/articles stand the files that it becomes, each read by eye:
 * `<article>[.<question style>][.plain][.page].<md|html|txt>`. A new file is a new case; `plain` is without ties.
 */
const articles = new Map(articleFixtures().map(({ name, article }) => [name, article]))
const expected = readdirSync(ARTICLE_FIXTURES).filter((file) => !file.endsWith('.json'))

test('every article has its Markdown and its HTML', () => {
  for (const name of articles.keys())
    expect(expected).toEqual(expect.arrayContaining([`${name}.md`, `${name}.html`]))
})

describe('an article becomes', () => {
  test.each(expected)('%s', async (file) => {
    const [name = '', ...options] = file.split('.')
    const article = articles.get(name)
    if (article === undefined) throw new Error(`No article "${name}" for ${file}`)
    const resolved = resolve(article, sampleRecords)
    const text = file.endsWith('.txt')
      ? exportPlainText(resolved, profileOf(options))
      : exportArticle(resolved, profileOf(options)).text
    await expect(text).toMatchFileSnapshot(join(ARTICLE_FIXTURES, file))
  })
})

function profileOf(options: readonly string[]): PublishProfile {
  const isHtml = options.at(-1) === 'html'
  const format = !isHtml ? 'markdown' : options.includes('page') ? 'html-page' : 'html'
  return sampleProfile({
    format,
    questionStyle: questionStyles.find((style) => options.includes(style)) ?? 'bold',
    ties: !options.includes('plain'),
  })
}
