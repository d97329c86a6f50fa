import MarkdownIt from 'markdown-it'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as words } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import type { InlineNode, TextMark } from '../article/document'
import { lookupIn } from '../article/record-lookup'
import { resolve } from '../article/resolve'
import { exportMarkdown } from './markdown'
import type { PublishProfile } from './profile'

const profile: PublishProfile = {
  format: 'markdown',
  questionStyle: 'bold',
  questionHeadingLevel: 3,
  speakerLabels: 'several',
  frontMatter: false,
  mediaFolder: 'media',
  ties: false,
}

function lineOf(...content: InlineNode[]): string {
  const document = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, attrs: { id: null }, content }],
  }
  return exportMarkdown(resolve({ ...empty, document }, lookupIn({})), profile).text.trimEnd()
}

function text(value: string, ...types: ('bold' | 'italic' | 'strike')[]): InlineNode {
  const marks: TextMark[] = types.map((type) => ({ type }))
  return marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
}

const empty = {
  id: 'a',
  title: '',
  dek: '',
  slug: '',
  byline: '',
  status: 'drafting' as const,
  language: 'en',
  publishedOn: null,
  publishedUrl: null,
  canonicalUrl: null,
  seoTitle: '',
  seoDescription: '',
  coverMediaId: null,
  tags: [],
  updatedAt: 0,
}

describe('marks in Markdown', () => {
  test('spaces leave the marks', () => {
    expect(lineOf(text('a '), text(' b ', 'bold'), text('c'))).toBe('a **b** c')
  })

  test('a chip inside bold stays bold', () => {
    const chip: InlineNode = {
      type: 'mention',
      attrs: { kind: 'brand', id: 'b', text: 'Orlé' },
      marks: [{ type: 'bold' }],
    }
    expect(lineOf(text('by ', 'bold'), chip, text(' now', 'bold'))).toBe('**by Orlé now**')
  })

  test('the mark that reaches furthest is outermost', () => {
    expect(lineOf(text('a ', 'bold'), text('b', 'bold', 'italic'), text(' c', 'italic'))).toBe(
      '**a _b_** *c*',
    )
  })

  test.each([
    [text('🧴', 'bold'), text('oil')],
    [text('oil'), text('🧴', 'bold')],
    [text('oil'), text('𝛁', 'italic'), text('oil')],
    [text('o'), text('🧴', 'strike'), text('l')],
    [text('.a.', 'bold'), text('b')],
    [text('a', 'bold'), text('b', 'italic')],
    [text('🧴_oil'), text('skin', 'italic')],
    [text('skin', 'italic'), text('oil_🧴')],
    [text('!', 'bold'), text('_a_🧴*', 'italic')],
    [text('!', 'bold'), text('🧴__a__🧴', 'italic')],
    [text('\\_🧴_\\', 'bold'), text('a', 'italic')],
  ])('emphasis holds in another renderer: %j %j', (...nodes) => {
    const html = new MarkdownIt().renderInline(lineOf(...nodes))
    expect(html).toMatch(/<(strong|em|s)>/)
    expect(html.replace(/<[^>]*>/g, '')).toBe(nodes.map((node) => 'text' in node && node.text).join(''))
  })

  test.each([
    [text('*', 'italic', 'bold'), text('@desk.example', 'bold')],
    [text('a', 'bold'), text('b', 'italic'), text('@desk.example')],
    [text('me@', 'bold'), text('desk.example', 'italic')],
  ])('no address is made of marks: %j %j', (...nodes) => {
    const tree = fromMarkdown(lineOf(...nodes), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    expect(JSON.stringify(tree)).not.toContain('mailto')
    expect(words(tree)).toBe(nodes.map((node) => 'text' in node && node.text).join(''))
  })

  test('a text that looks like TOML front matter is none', () => {
    expect(lineOf(text('+++'))).toBe('\\+++')
  })
})
