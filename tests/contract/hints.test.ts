import type { ArticleDocument } from '@shared/article/document'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'
import { everythingExported } from './everything-exported'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const hint = 'Zyxxhint'
const words = [{ type: 'text' as const, text: 'Written words.' }]

/** Hints wherever one can stand: in blocks that are empty, and in blocks that have been written in since. */
const hinted: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'p1', hint } },
    { type: 'paragraph', attrs: { id: 'p2', hint }, content: words },
    { type: 'heading', attrs: { id: 'h1', level: 2, hint } },
    { type: 'heading', attrs: { id: 'h2', level: 3, hint }, content: words },
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'i1' },
          content: [{ type: 'paragraph', attrs: { id: 'i2', hint } }],
        },
        {
          type: 'listItem',
          attrs: { id: 'i3' },
          content: [{ type: 'paragraph', attrs: { id: 'i4', hint }, content: words }],
        },
      ],
    },
    pair('a'),
    pair('b', words),
  ],
}

function pair(id: string, content?: typeof words): ArticleDocument['content'][number] {
  return {
    type: 'qa',
    attrs: { id },
    content: [
      { type: 'question', attrs: { id: `${id}q`, askedBy: null, hint }, ...(content && { content }) },
      {
        type: 'answer',
        attrs: { id: `${id}a`, expertId: null, speaker: 'Inès' },
        content: [{ type: 'paragraph', attrs: { id: `${id}p`, hint }, ...(content && { content }) }],
      },
    ],
  }
}

test('no exporter lets a hint out, by file, preview, clipboard, CSV or vCard', async () => {
  const { id, wordCount } = await desk.call('articles.create', {
    fields: { title: 'Hints within' },
    document: hinted,
  })
  // Title, and two words in each of the five blocks that have any.
  expect(wordCount).toBe(12)
  const { out, profiles } = await everythingExported(desk, id)
  expect(out.filter((text) => text.includes('Written words.')).length).toBeGreaterThan(profiles)
  for (const text of out) expect(text.toLowerCase()).not.toContain(hint.toLowerCase())
  expect(await desk.call('search.find', { text: hint })).toEqual([])
})

test('the library’s own format keeps every hint', async () => {
  const { id } = await desk.call('articles.create', { fields: {}, document: hinted })
  const before = await desk.call('articles.get', { id })
  desk.person.answers.push(desk.path('out.zip'))
  await desk.call('transfers.exportLibrary', null)
  desk.person.answers.push([desk.path('out.zip')], desk.path('Again'))
  await desk.call('transfers.openExport', null)
  const { document } = await desk.call('articles.get', { id })
  expect(document).toEqual(before.document)
  expect(JSON.stringify(document).split(hint)).toHaveLength(11)
})
