import { fromHtml } from 'hast-util-from-html'
import MarkdownIt from 'markdown-it'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { emptyDocument } from '../article/document'
import { lookupIn, type ResolvableArticle } from '../article/record-lookup'
import { resolve } from '../article/resolve'
import type { ResolvedArticle, ResolvedTopBlock } from '../article/resolved'
import { exportForClipboard } from './clipboard'
import { exportArticle } from './export-article'
import type { PublishProfile } from './profile'

/** What no document that was checked can hold, and yet must do no harm should it reach an exporter. */
const ATTACK = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
const ID = `1 --><script>alert(1)</script>`

const fields: ResolvableArticle = {
  id: 'a',
  title: ATTACK,
  dek: ATTACK,
  slug: 'a',
  byline: ATTACK,
  status: 'drafting',
  language: ATTACK,
  publishedOn: null,
  publishedUrl: null,
  canonicalUrl: `https://x.example/${ATTACK}`,
  seoTitle: ATTACK,
  seoDescription: ATTACK,
  coverMediaId: null,
  tags: [ATTACK],
  updatedAt: 0,
  document: emptyDocument(),
}
const product = {
  name: ATTACK,
  brand: ATTACK,
  size: null,
  price: null,
  priceAsOf: null,
  disclosure: [],
  href: 'javascript:alert(1)',
  affiliate: false,
  picture: null,
}
const picture = {
  mediaId: ID,
  fileName: ATTACK,
  exportName: 'x.png',
  alt: ATTACK,
  credit: ATTACK,
  source: '',
  licence: '',
  width: 1,
  height: 1,
}
const text = (href: string) => ({
  type: 'text' as const,
  text: ATTACK,
  marks: [{ type: 'link' as const, attrs: { href, rel: ATTACK } }],
})
const blocks: ResolvedTopBlock[] = [
  { type: 'paragraph', content: [text('javascript:alert(1)'), text(`https://x.example/${ATTACK}`)] },
  {
    type: 'paragraph',
    content: [{ type: 'mention', attrs: { kind: 'brand', id: ID, text: ATTACK }, shown: ATTACK, marks: [] }],
  },
  { type: 'productCard', attrs: { productId: ID, note: ATTACK }, product },
  {
    type: 'expertCard',
    attrs: { expertId: ID },
    expert: { name: ATTACK, title: ATTACK, employer: '', credentials: [], bio: ATTACK, picture },
  },
  {
    type: 'figure',
    attrs: { mediaId: ID, alt: ATTACK, credit: ATTACK, width: 'text' },
    picture,
    alt: ATTACK,
    credit: ATTACK,
    content: [],
  },
  {
    type: 'qa',
    content: [
      { type: 'question', attrs: { askedBy: ATTACK }, content: [text('data:text/html,1')] },
      {
        type: 'answer',
        attrs: { expertId: ID, speaker: ATTACK },
        speaker: ATTACK,
        content: [{ type: 'paragraph', content: [text('//x')] }],
      },
    ],
  },
]
const article: ResolvedArticle = {
  ...resolve(fields, lookupIn({})),
  cover: picture,
  document: { type: 'doc', content: blocks },
}
const profile: PublishProfile = {
  format: 'html',
  questionStyle: 'bold',
  questionHeadingLevel: 2,
  speakerLabels: 'always',
  frontMatter: true,
  mediaFolder: 'media',
  ties: true,
}

/** Everything in a page that could run, load or lead to something that runs. */
function dangers(html: string): string[] {
  const found: string[] = []
  visit(fromHtml(html, { fragment: !html.startsWith('<!doctype') }), (node) => {
    if (node.type !== 'element') return
    const { tagName, properties } = node
    if (tagName === 'script' && properties.type !== 'application/ld+json') found.push('script')
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) found.push(name)
      if (
        /^(?:href|src)$/.test(name) &&
        !/^(?:https:\/\/x\.example|\/\/x|media\/x\.png)/.test(String(value))
      ) {
        found.push(`${name}=${value}`)
      }
    }
  })
  return found
}

test.each(['html', 'html-page', 'markdown'] as const)('%s brings nothing that runs', (format) => {
  const { text: written } = exportArticle(article, { ...profile, format })
  const isMarkdown = format === 'markdown'
  const html = isMarkdown
    ? new MarkdownIt({ html: true }).render(written.replace(/^---\n[\s\S]*?\n---\n/, ''))
    : written
  expect(dangers(html)).toEqual([])
  expect(dangers(exportForClipboard(article, profile).html)).toEqual([])
})

test('the check itself sees danger', () => {
  expect(dangers('<p onclick="x"><a href="javascript:1">x</a><script>1</script></p>')).toHaveLength(3)
})

test('an unknown node or mark throws', () => {
  const strange = { type: 'marquee', content: [] } as unknown as ResolvedTopBlock
  const given = { ...article, document: { type: 'doc' as const, content: [strange] } }
  for (const format of ['html', 'markdown'] as const) {
    expect(() => exportArticle(given, { ...profile, format })).toThrow('marquee')
  }
  const blink = { type: 'text', text: 'x', marks: [{ type: 'blink' }] } as never
  const marked = {
    ...article,
    document: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [blink] }] },
  }
  expect(() => exportArticle(marked, profile)).toThrow('blink')
})
