import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve as resolvePath } from 'node:path'
import { resolve } from '@shared/article/resolve'
import { exportHtmlFragment } from '@shared/publish/html-fragment'
import { exportHtmlPage } from '@shared/publish/html-page'
import { questionStyles } from '@shared/records/profile'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { articleFixtures } from '../helpers/article-fixtures'
import { sampleArticle, sampleProfile } from '../helpers/sample-article'
import { IDS, sampleRecords } from '../helpers/sample-records'

/** The Nu HTML checker, offline: the same that validator.w3.org runs. */
const CHECKER = resolvePath(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')

const hasJava = spawnSync('java', ['-version']).status === 0
const seed = Number(process.env.FC_SEED)
const folder = mkdtempSync(join(tmpdir(), 'beauty-desk-pages-'))
const written: string[] = []

function write(name: string, page: string): void {
  writeFileSync(join(folder, name), page)
  written.push(name)
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const { name, article } of articleFixtures()) {
    const resolved = resolve(article, sampleRecords)
    for (const questionStyle of questionStyles) {
      for (const ties of [true, false]) {
        const profile = sampleProfile({ format: 'html-page', questionStyle, ties })
        const suffix = `${questionStyle}-${ties ? 'tied' : 'plain'}`
        write(`${name}-${suffix}.html`, exportHtmlPage(resolved, profile).text)
        const fragment = exportHtmlFragment(resolved, { ...profile, format: 'html' }).text
        write(`${name}-${suffix}-fragment.html`, inPage(fragment))
      }
    }
  }
  fc.sample(arbitraryDocument(), { numRuns: 120, seed }).forEach((document, index) => {
    const questionStyle = questionStyles[index % questionStyles.length] ?? 'bold'
    const coverMediaId = index % 3 === 0 ? IDS.picture : null
    const profile = sampleProfile({
      format: 'html-page',
      questionStyle,
      ties: index % 2 === 0,
      speakerLabels: 'always',
    })
    const article = sampleArticle(document, { coverMediaId, title: `</title><b>"&amp; ${index}` })
    write(`generated-${index}.html`, exportHtmlPage(resolve(article, sampleRecords), profile).text)
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.runIf(hasJava)(
  `pages pass the Nu HTML checker without an error (seed ${seed})`,
  { timeout: 120_000 },
  () => {
    const run = spawnSync(
      'java',
      ['-Xss8m', '-jar', CHECKER, '--errors-only', '--format', 'json', ...written],
      {
        // Their whole paths together are longer than a command may be on Windows.
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    const { messages } = JSON.parse(run.stderr) as {
      messages: { url: string; message: string; extract?: string }[]
    }
    const errors = messages.map(
      ({ url, message, extract }) => `${url.split('/').at(-1)}: ${message}\n  ${extract}`,
    )
    expect(errors).toEqual([])
    expect(run.status).toBe(0)
  },
)

test('a broken page is noticed', { timeout: 60_000, skip: !hasJava }, () => {
  const run = spawnSync('java', ['-jar', CHECKER, '--errors-only', '--format', 'json', '-'], {
    encoding: 'utf8',
    input: '<!doctype html><html lang="en"><title>x</title><p><div></p>',
  })
  expect(run.status).not.toBe(0)
})

function inPage(fragment: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A fragment</title></head><body>\n${fragment}</body></html>\n`
}
