import type { ArticleDocument, TopBlock } from '@shared/article/document'
import { footnotesOf } from '@shared/article/footnotes'
import { resolve } from '@shared/article/resolve'
import type { ResolvedArticle, ResolvedInline, ResolvedNode } from '@shared/article/resolved'
import { parseDocument } from '@shared/article/schema'
import { tidyDocument } from '@shared/article/tidy-document'
import { readSource } from '@shared/intake/read'
import { structure } from '@shared/intake/structure/structure'
import { exportArticle, fileExtension } from '@shared/publish/export-article'
import { documentHeld } from '@shared/publish/held'
import { exportHtmlFragment } from '@shared/publish/html-fragment'
import { exportMarkdown } from '@shared/publish/markdown'
import type { PublishProfile } from '@shared/publish/profile'
import { type ExportFormat, exportFormats, questionStyles } from '@shared/records/profile'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import markdownItFootnote from 'markdown-it-footnote'
import { describe, expect, test, vi } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { arbitraryInterview } from '../helpers/arbitrary-interview'
import { saidByHtml, wordsOfHtml } from '../helpers/said-by-html'
import { sampleArticle, sampleProfile } from '../helpers/sample-article'
import { sampleRecords } from '../helpers/sample-records'

// A thousand documents through two formats and back take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 })

/** The three laws of the article, each on 1,000 generated documents a run. The seed is printed. */
const seed = Number(process.env.FC_SEED)
const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 1000), seed }

const looks = fc.record({
  questionStyle: fc.constantFrom(...questionStyles),
  questionHeadingLevel: fc.constantFrom(2 as const, 3 as const, 4 as const),
  speakerLabels: fc.constantFrom('always' as const, 'several' as const, 'never' as const),
  ties: fc.boolean(),
})

async function importAgain(text: string, format: ExportFormat): Promise<ArticleDocument> {
  const fileName = `article${fileExtension(format)}`
  const source = await readSource({ fileName, bytes: new TextEncoder().encode(text) })
  return structure(source, { brands: [], products: [], experts: [] }).document
}

function exported(document: ArticleDocument, profile: PublishProfile) {
  const article = resolve(sampleArticle(document), sampleRecords)
  return { article, text: exportArticle(article, profile).text }
}

describe(`an export comes back as the same document (seed ${seed})`, () => {
  test.each(exportFormats)('%s', (format) => {
    const property = fc.asyncProperty(arbitraryDocument(), looks, async (document, look) => {
      const profile = sampleProfile({ ...look, format, ties: true })
      const { article, text } = exported(document, profile)
      const held = parseDocument(documentHeld(article, profile))
      expect(withoutIds(await importAgain(text, format))).toEqual(held)
    })
    return fc.assert(property, RUNS)
  })
})

describe(`an interview comes back without ties, by its look (seed ${seed})`, () => {
  for (const format of exportFormats) {
    test.each(questionStyles)(`${format}, questions as %s`, (questionStyle) => {
      const property = fc.asyncProperty(arbitraryInterview(), async (document) => {
        const profile = sampleProfile({ format, questionStyle, ties: false })
        const { text } = exported(document, profile)
        const again = withoutIds(await importAgain(text, format))
        expect(again.content.filter(isPair)).toEqual(document.content.filter(isPair))
      })
      return fc.assert(property, { ...RUNS, numRuns: RUNS.numRuns / 20 })
    })
  }
})

test(`no word is lost on the way out (seed ${seed})`, () => {
  const property = fc.property(
    arbitraryDocument(),
    fc.constantFrom(...exportFormats),
    looks,
    (document, format, look) => {
      const { article, text } = exported(document, sampleProfile({ format, ...look }))
      const shown = format === 'markdown' ? render(withoutFrontMatter(text)) : text
      expect(missingInOrder(wordsOfDocument(article), words(wordsOfHtml(shown)))).toEqual([])
    },
  )
  fc.assert(property, RUNS)
})

test(`Markdown in another renderer says what the HTML says (seed ${seed})`, () => {
  const property = fc.property(arbitraryDocument(), looks, (document, look) => {
    const profile = sampleProfile({ ...look, frontMatter: false })
    const article = resolve(sampleArticle(document), sampleRecords)
    const rendered = render(exportMarkdown(article, profile).text)
    expect(saidByHtml(rendered)).toEqual(saidByHtml(exportHtmlFragment(article, profile).text))
  })
  fc.assert(property, RUNS)
})

/** A CommonMark renderer of another family than the parser that the exporter is made for. */
const renderer = new MarkdownIt({ html: true }).enable('strikethrough').use(markdownItFootnote)

function render(markdown: string): string {
  return renderer.render(markdown)
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '')
}

function words(text: string): string[] {
  return text.split(/[\s\u200b\u2060]+/).filter((word) => word !== '')
}

/** What a reader should find in the published text, from the document itself: every line with what its chips show. */
function wordsOfDocument(article: ResolvedArticle): string[] {
  const lines: string[] = []
  const visit = (node: ResolvedNode) => {
    if (node.type === 'productCard' && node.attrs.note) lines.push(node.attrs.note)
    if (!('content' in node)) return
    const isLine = node.content.some((child) => INLINE.has(child.type))
    if (isLine) lines.push(lineOf(node.content as ResolvedInline[]))
    else for (const child of node.content) visit(child)
  }
  visit(article.document)
  for (const { content } of footnotesOf(tidyDocument(article.document))) lines.push(lineOf(content))
  return words(
    lines
      .join('\n')
      .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu, (sign) => (/\s/.test(sign) ? ' ' : '')),
  )
}

const INLINE = new Set(['text', 'hardBreak', 'mention', 'fact', 'footnote'])

/** A footnote's words are a line at the end; in the line stands its number, whatever it looks like. */
function lineOf(nodes: readonly ResolvedInline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      return node.type === 'hardBreak' || node.type === 'footnote' ? ' ' : node.shown.trim()
    })
    .join('')
}

/** Words of `wanted` that `kept` does not have, in that order, names and cards that `kept` has besides aside. */
function missingInOrder(wanted: readonly string[], kept: readonly string[]): string[] {
  let at = 0
  for (const [index, word] of wanted.entries()) {
    while (at < kept.length && kept[at] !== word) at++
    if (at === kept.length) return wanted.slice(index)
    at++
  }
  return []
}

function isPair(node: TopBlock): boolean {
  return node.type === 'qa'
}

/** Every block's id as null: an import makes new ones. */
function withoutIds(document: ArticleDocument): ArticleDocument {
  return parseDocument(
    JSON.parse(JSON.stringify(document), (key, value) => {
      if (key !== 'attrs' || typeof value !== 'object' || value === null) return value
      return 'kind' in value || !('id' in value) ? value : { ...value, id: null }
    }),
  )
}
