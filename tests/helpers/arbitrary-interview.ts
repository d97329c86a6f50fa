import type { ArticleDocument } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import fc from 'fast-check'

/**
 * Interviews as people write them: an introduction, questions that ask, answers that tell. What an import has to
 * recognise from its look alone, when an export carries no ties.
 */
export function arbitraryInterview(): fc.Arbitrary<ArticleDocument> {
  return fc
    .record({
      introduction: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
      pairs: fc.uniqueArray(pair, {
        minLength: 3,
        maxLength: 9,
        // Nobody asks the same twice, or answers two questions in the same words.
        selector: (node) => node.content.map(textsOf),
        comparator: (one, other) => one.some((texts, index) => texts === other[index]),
      }),
    })
    .map(({ introduction, pairs }) =>
      parseDocument({ type: 'doc', content: [OPENING, ...introduction, ...pairs] }),
    )
}

const OPENING = {
  type: 'paragraph',
  content: [
    {
      type: 'text',
      text: 'We spoke with facialist Mara Lindqvist about what she does and what she leaves out.',
    },
  ],
}
const SUBJECTS = [
  'clay',
  'retinol',
  'a cold spoon',
  'the new balm',
  'rosewater',
  'your morning routine',
  'oil',
]
const OPENINGS = [
  'How do you feel about',
  'Does anybody need',
  'Why did you give up',
  'What happens with',
  'When is it time for',
]
const SAYINGS = [
  'I used to think so, and then I stopped.',
  'Most people do too much of it.',
  'My grandmother kept a jar by the window, and she was right.',
  'It depends on the week you had.',
  'Start small, wait a month, then decide.',
  'Nobody has ever complained about sleeping more.',
  'There is a study on that, but it is a very small one.',
  'On dry days I leave it alone.',
]

const subject = fc.constantFrom(...SUBJECTS)
const question = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    subject,
    fc.constantFrom('', ' these days', ' in summer', ' after forty'),
  )
  .map((words) => `${words[0]} ${words[1]}${words[2]}?`)
const sentences = fc
  .uniqueArray(fc.constantFrom(...SAYINGS), { minLength: 2, maxLength: 5 })
  .map((list) => list.join(' '))
const footnote = fc
  .constantFrom('Fern & Salt, leaflet of 2024.', 'A letter to the desk, in March.')
  .map((text) => ({ type: 'footnote', content: [{ type: 'text', text }] }))
const paragraph = fc.tuple(sentences, fc.option(footnote, { freq: 4 })).map(([text, note]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }, ...(note === null ? [] : [note])],
}))
const item = subject.map((text) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: `${text}, on clean skin` }] }],
}))
const list = fc
  .array(item, { minLength: 2, maxLength: 4 })
  .map((content) => ({ type: 'bulletList', content }))
const quotation = paragraph.map((said) => ({ type: 'blockquote', content: [said] }))
const answer = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, list, quotation), { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'answer', content }))
const pair = fc.tuple(question, answer).map(([text, said]) => ({
  type: 'qa',
  content: [{ type: 'question', content: [{ type: 'text', text }] }, said],
}))

/** All texts in a node, whatever blocks they stand in. */
function textsOf(node: unknown): string {
  return [...JSON.stringify(node).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(' ')
}
