import { articleSchema } from '@shared/article/schema'
import { expect, test } from 'vitest'
import { answer, p, qa, question } from '../commands/test-documents'
import { withNewIds } from '../paste/insert-blocks'
import { blocksFromElsewhere } from './block-drag'

const carrying = (data: string) => ({ getData: () => data })
const taken = (data: unknown) => blocksFromElsewhere(carrying(JSON.stringify(data)), articleSchema)

test('blocks of another window come with every word and with ids of their own', () => {
  const sent = [p('One.'), qa(question('Why?'), answer(p('So.')))].map(withNewIds)
  const came = taken({ type: 'doc', content: sent.map((node) => node.toJSON()) })
  expect(came?.map(({ textContent }) => textContent)).toEqual(['One.', 'Why?So.'])
  const ids = (nodes: typeof sent) => {
    const found: unknown[] = []
    for (const node of nodes) {
      found.push(node.attrs.id)
      node.descendants(({ attrs, isBlock }) => {
        if (isBlock) found.push(attrs.id)
      })
    }
    return found
  }
  const all = [...ids(sent), ...ids(came ?? [])]
  expect(new Set(all).size).toBe(all.length)
  expect(all).not.toContain(null)
})

test('what is no article is not taken, whoever says that it is one', () => {
  expect(blocksFromElsewhere(carrying(''), articleSchema)).toBeNull()
  expect(taken({ type: 'paragraph' })).toBeNull()
  expect(taken({ type: 'doc', content: [{ type: 'script' }] })).toBeNull()
  const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]
  const text = { type: 'text', text: 'x', marks }
  expect(taken({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] })).toBeNull()
})
