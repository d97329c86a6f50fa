import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArticleNode, InlineNode } from '@shared/article/document'
import { hasInlineContent } from '@shared/article/inline-text'
import { plainLines } from '@shared/article/plain-text'
import { describe, expect, test } from 'vitest'
import { type PastedArticle, readPasted } from '../../src/renderer/features/articles/session/read-pasted'

/** One text of ours, in the forms in which programs put it on the clipboard. */
const folder = resolve(import.meta.dirname, '../fixtures/files/clipboard')
const forms = readdirSync(folder)

const lines = [
  'Ines Okafor keeps bees, and three jars of honey stand by her basin.',
  'What does honey do on your skin?',
  'I find that it holds water, and it slows what grows there. A plain jar from her shop will do.',
  'Does the kind of honey matter to you?',
  'To me, less than the label says. Raw honey smells of the field it comes from, and that is most of what one pays for.',
  'How long do you leave it on?',
  'Ten minutes – not more. Then you need:',
  'lukewarm water',
  'a soft cloth',
  'A jar is 12 € at Crèmerie & Fils.',
]

function paste(form: string): PastedArticle {
  const content = readFileSync(join(folder, form), 'utf8')
  const isText = form.endsWith('.txt')
  const read = readPasted({ html: isText ? null : content, text: isText ? content : '' })
  if (!read) throw new Error(`${form} was not read`)
  return read
}

/** Kinds of space are told apart elsewhere: here none may be lost, doubled or left at an end. */
const drawn = (line: string) => line.replace(/[\u00a0\u202f]/g, ' ')

describe.each(forms)('a paste from %s', (form) => {
  const { document, leftOut } = paste(form)

  test('has every word and every space once', () => {
    expect(plainLines(document).map(drawn)).toEqual(lines)
    expect(leftOut).toEqual([])
  })

  test('has its questions', () => {
    const types = document.content.map(({ type }) => type)
    expect(types.filter((type) => type === 'qa')).toHaveLength(3)
    expect(types[0]).toBe('paragraph')
    expect(JSON.stringify(document)).toContain('"bulletList"')
  })

  test.runIf(form.endsWith('.html'))('has its marks and no others', () => {
    expect(marked(document.content)).toEqual([
      'italic jars',
      'bold plain',
      'link https://hives.example/shop her shop',
    ])
  })
})

/** The marked words, each with its marks; a question is no longer bold for being one. */
function marked(nodes: readonly ArticleNode[]): string[] {
  return nodes.flatMap((node) => {
    if (hasInlineContent(node)) return (node.content ?? []).flatMap(marksOf)
    return 'content' in node ? marked(node.content ?? []) : []
  })
}

function marksOf(node: InlineNode): string[] {
  if (node.type !== 'text' || !node.marks?.length) return []
  const marks = node.marks.map((mark) => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type))
  return [`${marks.join(' ')} ${node.text}`]
}
