import { ensureIds } from '@shared/article/block-ids'
import { articleSchema } from '@shared/article/schema'
import type { Finding } from '@shared/checks/finding'
import type { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { answer, doc, p, qa, question, ul } from '../commands/test-documents'
import { documentJson } from '../document-json'
import { countFindings } from './count-findings'

const text = articleSchema.nodeFromJSON(
  ensureIds(documentJson(doc(p('Intro'), qa(question('Why?'), answer(p('A.'), ul('x', 'y'))), p('End')))),
)

function idOf(words: string): string {
  let found = ''
  text.descendants((node: Node) => {
    if (node.isTextblock && node.textContent === words) found = node.attrs.id
  })
  return found
}

const at = (blockId: string | null): Finding => ({
  source: 'style',
  rule: 'House.Rule',
  severity: 'warning',
  message: '',
  reason: '',
  blockId,
  part: 'text',
  from: 0,
  to: 1,
  words: 'x',
  suggestions: [],
})

it('counts what stands at any depth of each block, and nothing that stands nowhere', () => {
  const found = [idOf('Why?'), idOf('y'), idOf('y'), idOf('End'), 'gone', null].map(at)
  expect([...countFindings(text, found)]).toEqual([
    [text.child(1).attrs.id, 3],
    [text.child(2).attrs.id, 1],
  ])
  expect(countFindings(text, [at(null)]).size).toBe(0)
})
