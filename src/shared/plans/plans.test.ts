import { describe, expect, test } from 'vitest'
import type { QaNode } from '../article/document'
import { inlineText } from '../article/inline-text'
import { parseDocument } from '../article/schema'
import { newId } from '../identifiers'
import type { PlannedQuestion } from '../records/interview'
import { pairsFromPlan } from './pairs-from-plan'
import { planToMarkdown } from './plan-markdown'
import { planToPage } from './plan-page'

function planned(text: string, rest: Partial<PlannedQuestion> = {}): PlannedQuestion {
  return { id: newId(), questionId: null, text, note: '', state: 'open', ...rest }
}
function said(question: string, answer: string): QaNode {
  return {
    type: 'qa',
    attrs: { id: null },
    content: [
      { type: 'question', attrs: { id: null, askedBy: null }, content: [{ type: 'text', text: question }] },
      {
        type: 'answer',
        attrs: { id: null, expertId: null, speaker: null },
        content: [{ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: answer }] }],
      },
    ],
  }
}
const asked = (pairs: QaNode[]) => pairs.map(({ content: [question] }) => inlineText(question.content))

describe('drafting from a plan', () => {
  test('without a transcript each planned question waits for its answer, skipped ones left out', () => {
    const pairs = pairsFromPlan(
      [planned('What is new?', { note: 'The balm' }), planned('And old?', { state: 'skipped' }), planned('')],
      [],
    )
    expect(asked(pairs)).toEqual(['What is new?'])
    expect(pairs[0]?.content[1].content[0]?.attrs).toMatchObject({ hint: 'The balm' })
    expect(() => parseDocument({ type: 'doc', content: pairs })).not.toThrow()
  })

  test('what was said stays in its order and its words; only what is missing follows', () => {
    const talk = [
      said('So, how often should one wash hair, really?', 'Twice.'),
      said('Anything else?', 'No.'),
    ]
    const pairs = pairsFromPlan(
      [planned('Who taught you?'), planned('How often should one wash hair?'), planned('anything else')],
      talk,
    )
    expect(pairs.slice(0, 2)).toEqual(talk)
    expect(asked(pairs.slice(2))).toEqual(['Who taught you?'])
    expect(pairs[2]?.content[1].content[0]?.attrs).toMatchObject({ hint: 'Not found in the transcript' })
  })

  test('words around a question do not hide it, and short ones do not make it up', () => {
    const talk = [
      said('Let us start with what everybody sends me. Can a cream really close a pore?', 'No.'),
      said('What do you think people use most?', 'Milk.'),
    ]
    const plan = [planned('Be honest: can a cream really close a pore?'), planned('What do you use?')]
    expect(asked(pairsFromPlan(plan, talk).slice(2))).toEqual(['What do you use?'])
  })

  test('one question of the talk answers for one of the plan', () => {
    const pairs = pairsFromPlan(
      [planned('What is new?'), planned('What is new?')],
      [said('What is new?', 'Salt.')],
    )
    expect(pairs).toHaveLength(2)
  })
})

test('a plan as Markdown is numbered, ticked, struck out and keeps its notes', () => {
  const plan = [
    planned('What is new?', { state: 'asked', note: 'The balm.\n\nAnd the price.' }),
    planned('And old?', { state: 'skipped' }),
    planned('What next?'),
  ]
  expect(planToMarkdown('Talk with Inès', plan)).toBe(
    '# Talk with Inès\n\n1. [x] What is new?\n   The balm.\n   And the price.\n2. [ ] ~~And old?~~\n3. [ ] What next?\n',
  )
})

test('a plan is a page with a box for each question, its notes under it, and nothing of it is markup', () => {
  const page = planToPage({
    title: 'Talk <b>',
    heldOn: '2026-03-04',
    place: '',
    language: 'en-GB',
    participants: [{ id: newId(), name: 'Inès', role: 'expert', expertId: null }],
    plan: [
      planned('Why & <how>?', { note: 'Listen' }),
      planned('When?', { state: 'asked' }),
      planned('No', { state: 'skipped' }),
    ],
  })
  expect(page).toContain('<h1>Talk &lt;b></h1><p class="byline">Inès · 4 March 2026</p>')
  expect(page).toContain(
    '<li class="open"><label><input type="checkbox"><span>Why &amp; &lt;how>?</span></label><p class="note">Listen</p><div class="lines" aria-hidden="true"><span></span><span></span><span></span></div></li>',
  )
  // What is asked or skipped already needs no room to write.
  expect(page.match(/class="lines"/g)).toHaveLength(1)
  expect(page).toContain('<input type="checkbox" checked><span>When?</span>')
  expect(page).toContain('<s>No</s>')
})
