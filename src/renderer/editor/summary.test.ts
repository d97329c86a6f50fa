import { describe, expect, it } from 'vitest'
import { answer, doc, h, p, qa, question, spoken } from './commands/test-documents'
import { documentJson } from './document-json'
import { Summariser } from './summary'

describe('what an article adds up to', () => {
  const document = doc(
    p('Two words'),
    h('Head'),
    qa(question('Why so?'), spoken('Ada', p('Because it is.')), answer(p('No.'))),
    qa(question('And?'), spoken('Ada', p('Nothing more.'))),
  )

  it('counts words, questions and each speaker', () => {
    const summary = new Summariser(() => '').summarise(documentJson(document))
    expect(summary.words).toBe(12)
    expect(summary.questions).toBe(2)
    expect(summary.outline.map((entry) => entry.kind)).toEqual(['heading', 'pair', 'pair'])
    expect(summary.shares).toEqual([
      { role: 'answers', expertId: null, name: 'Ada', words: 5 },
      { role: 'asks', expertId: null, name: null, words: 3 },
      { role: 'answers', expertId: null, name: null, words: 1 },
    ])
  })

  it('keeps the part of blocks that did not change', () => {
    const summariser = new Summariser(() => '')
    const first = summariser.summarise(documentJson(document))
    const again = summariser.summarise(documentJson(document))
    expect(again.outline[1]).toBe(first.outline[1])
    summariser.forget()
    expect(summariser.summarise(documentJson(document)).outline[1]).not.toBe(first.outline[1])
  })
})
