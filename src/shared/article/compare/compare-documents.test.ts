import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from '../../../../tests/helpers/arbitrary-document'
import { ensureIds } from '../block-ids'
import type { ArticleDocument, InlineNode, QaNode, TopBlock } from '../document'
import { type ComparedBlock, type Comparison, compareDocuments, hasChanges } from './compare-documents'
import { linesOf } from './lines'

const nameOf = () => 'Fjord Mask'

const text = (words: string): InlineNode[] => (words ? [{ type: 'text', text: words }] : [])
const paragraph = (id: string, words: string): TopBlock => ({
  type: 'paragraph',
  attrs: { id },
  content: text(words),
})
const pair = (id: string, question: string, ...answers: string[]): QaNode => ({
  type: 'qa',
  attrs: { id },
  content: [
    { type: 'question', attrs: { id: `${id}-q`, askedBy: null }, content: text(question) },
    {
      type: 'answer',
      attrs: { id: `${id}-a`, expertId: null, speaker: null },
      content: answers.map((words, index) => ({
        type: 'paragraph',
        attrs: { id: `${id}-p${index}` },
        content: text(words),
      })),
    },
  ],
})
const doc = (...content: TopBlock[]): ArticleDocument => ({ type: 'doc', content })

/** "+added", "-removed", "~restyled" and plain stretches of the lines that changed. */
const told = ({ lines }: ComparedBlock) =>
  lines
    .filter(({ change }) => change !== 'same')
    .map(({ stretches }) =>
      stretches
        .map(({ change, text }) => ({ same: '', removed: '-', added: '+', restyled: '~' })[change] + text)
        .join('|'),
    )
const changesIn = ({ blocks }: Comparison) =>
  blocks
    .filter(({ change, isMoved }) => change !== 'same' || isMoved)
    .map(({ id, change, isMoved }) => `${isMoved ? 'moved ' : ''}${change} ${id}`)

describe('what is told of two texts', () => {
  const masks = pair('masks', 'How often is a clay mask too often?', 'Twice a week is plenty for most skin.')
  const oils = pair('oils', 'Do oils clog pores?', 'Some do. Squalane rarely does.')
  const sleep = pair('sleep', 'What does sleep do?', 'It lets the barrier mend.')
  const intro = paragraph('intro', 'She answers in whole sentences.')

  test('a changed answer, word by word', () => {
    const now = pair('masks', 'How often is a clay mask too often?', 'Once a week is plenty for oily skin.')
    const { blocks, added, removed } = compareDocuments(doc(intro, masks), doc(intro, now))
    expect(blocks.map(({ change }) => change)).toEqual(['same', 'changed'])
    expect(told(blocks[1] as ComparedBlock)).toEqual([
      '-Twice|+Once| a week is plenty for |-most|+oily| skin.',
    ])
    expect([added, removed]).toEqual([2, 2])
  })

  test('a moved pair is moved, and not removed and added', () => {
    const comparison = compareDocuments(doc(intro, masks, oils, sleep), doc(intro, oils, sleep, masks))
    expect(changesIn(comparison)).toEqual(['moved same masks'])
    expect([comparison.added, comparison.removed]).toEqual([0, 0])
  })

  test('a pair that moved and changed is both', () => {
    const changed = pair('masks', 'How often is a clay mask too often?', 'Once a week is plenty.')
    const comparison = compareDocuments(doc(masks, oils, sleep), doc(oils, sleep, changed))
    expect(changesIn(comparison)).toEqual(['moved changed masks'])
  })

  test('added and removed blocks, each where it stands', () => {
    const comparison = compareDocuments(doc(intro, masks, sleep), doc(intro, oils, sleep))
    expect(changesIn(comparison)).toEqual(['removed masks', 'added oils'])
    expect(comparison.blocks.map(({ id }) => id)).toEqual(['intro', 'masks', 'oils', 'sleep'])
  })

  test('a pasted pair with new ids is known by its words', () => {
    const pasted = {
      ...masks,
      ...pair('new', 'How often is a clay mask too often?', 'Twice a week, for most skin.'),
    }
    const comparison = compareDocuments(doc(intro, masks), doc(intro, pasted))
    expect(changesIn(comparison)).toEqual(['changed new'])
  })

  test('another speaker is a change without a changed word', () => {
    const spoken = structuredClone(masks)
    spoken.content[1].attrs.speaker = 'Dr. Ines'
    const { blocks, added } = compareDocuments(doc(masks), doc(spoken))
    expect(blocks[0]?.change).toBe('changed')
    expect(blocks[0]?.lines[1]?.formerForm?.answer?.speaker).toBeNull()
    expect(added).toBe(0)
  })

  test('bold words are restyled, also where bold begins within a word', () => {
    const bold = doc({
      type: 'paragraph',
      attrs: { id: 'a' },
      content: [
        { type: 'text', text: 'un' },
        { type: 'text', text: 'believably', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' soft' },
      ],
    })
    const { blocks } = compareDocuments(doc(paragraph('a', 'unbelievably soft')), bold)
    expect(told(blocks[0] as ComparedBlock)).toEqual(['~unbelievably| soft'])
  })

  test('words of a text without spaces', () => {
    const { blocks } = compareDocuments(
      doc(paragraph('a', '肌はとても大切。')),
      doc(paragraph('a', '髪はとても大切。')),
    )
    expect(told(blocks[0] as ComparedBlock)).toEqual(['-肌|+髪|はとても大切。'])
  })
})

/** A later state of a document: blocks dropped, doubled with new words, moved, and replaced by those of another one. */
const twoStates = fc
  .tuple(
    arbitraryDocument(),
    arbitraryDocument(),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom('drop', 'move', 'take', 'words')), { maxLength: 6 }),
  )
  .map(([one, other, edits]) => {
    const before = ensureIds(one)
    let content = [...before.content]
    for (const [place, edit] of edits) {
      const at = place % content.length
      const block = content[at] as TopBlock
      const taken = ensureIds(other).content[place % other.content.length] as TopBlock
      if (edit === 'drop' && content.length > 1) content = content.toSpliced(at, 1)
      if (edit === 'move') content = [...content.toSpliced(at, 1), block]
      if (edit === 'take') content = content.toSpliced(at, 0, taken)
      if (edit === 'words') content = content.with(at, withMoreWords(block))
    }
    return { before, after: ensureIds(doc(...content)) }
  })

function withMoreWords(block: TopBlock): TopBlock {
  const spare: InlineNode = { type: 'text', text: ' and much more of it' }
  if (block.type === 'qa') {
    const [question, ...answers] = block.content
    return {
      ...block,
      content: [
        { ...question, content: [...(question.content ?? []), spare] },
        ...answers,
      ] as QaNode['content'],
    }
  }
  if (block.type === 'paragraph') return { ...block, content: [spare, ...(block.content ?? [])] }
  return block
}

const linesIn = ({ content }: ArticleDocument) =>
  content.flatMap((block) =>
    linesOf(block, nameOf).map(({ pieces }) =>
      pieces()
        .map((piece) => piece.text)
        .join(''),
    ),
  )

describe('the laws', () => {
  test('every word of both texts is told exactly once, and the later text is told in its order', () => {
    fc.assert(
      fc.property(twoStates, ({ before, after }) => {
        const lines = compareDocuments(before, after, nameOf).blocks.flatMap((block) => block.lines)
        const side = (absent: 'added' | 'removed') =>
          lines
            .filter(({ change }) => change !== absent)
            .map(({ stretches }) =>
              stretches.map(({ change, text }) => (change === absent ? '' : text)).join(''),
            )
        expect(side('removed')).toEqual(linesIn(after))
        expect(side('added').sort()).toEqual(linesIn(before).sort())
      }),
    )
  })

  test('a text has no difference to itself, whatever its ids are', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(hasChanges(compareDocuments(ensureIds(document), ensureIds(document), nameOf))).toBe(false)
      }),
    )
  })

  test('what has no difference is the same text', () => {
    fc.assert(
      fc.property(twoStates, ({ before, after }) => {
        if (hasChanges(compareDocuments(before, after, nameOf))) return
        expect(withoutIds(after)).toEqual(withoutIds(before))
      }),
    )
  })
})

function withoutIds(document: ArticleDocument): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'attrs' ? { ...value, id: 0 } : value)))
}
