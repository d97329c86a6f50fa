import { describe, expect, test } from 'vitest'
import { intake, noKnownNames } from '../index'
import { importedFile } from '../report'

const questions: readonly [question: string, options: readonly string[]][] = [
  [
    'What is your skin like in the morning?',
    ['Tight and a little dull', 'Shiny on the nose', 'I never look'],
  ],
  ['How often do you wash your hair?', ['Every day', 'Once a week, if at all', 'When it asks for it']],
  ['Which scent do you reach for?', ['Something green', 'Something smoky', 'None at all']],
  ['What do you do after the sun?', ['I drink water', 'I put on the cold gel', 'I blame the weather']],
]

const heads = {
  'a line': (question: string) => question,
  'a number': (question: string, at: number) => `${at + 1}. ${question}`,
  Q1: (question: string, at: number) => `Q${at + 1}: ${question}`,
  'bold letters': (question: string) => `**${question}**`,
  'a heading': (question: string) => `## ${question}`,
}

const marks = ['a)', '(a)', 'A.', 'A:', 'a -', '1)', 'i)', '-', '•', '○', '□', '[ ]', '—']
const inSeries = (mark: string, at: number) =>
  mark
    .replace(/a/i, (letter) => String.fromCharCode(letter.charCodeAt(0) + at))
    .replace('1', `${at + 1}`)
    .replace('i', 'i'.repeat(at + 1))

async function read(fileName: string, text: string) {
  const source = { fileName, bytes: new TextEncoder().encode(text) }
  return importedFile(fileName, await intake(source, noKnownNames()), null)
}

describe.each(Object.entries(heads))('a quiz whose questions are marked by %s is none', (name, head) => {
  test.each(marks)('with options marked by %s', async (mark) => {
    const body = questions.map(([question, options], at) =>
      [head(question, at), ...options.map((option, i) => `${inSeries(mark, i)} ${option}`)].join('\n'),
    )
    const key = 'Mostly the first: a balm is your friend.\n\nMostly the second: clay will calm you.'
    const text = ['What kind of skin is yours?', 'Take our quiz, and be quick.', ...body, key].join('\n\n')
    const extension = /[*#]/.test(head('x', 0)) ? 'md' : 'txt'
    const found = await read(`quiz.${extension}`, text)
    expect(found.pairs, name).toEqual([])
    expect(found.isInterview).toBe(false)
  })
})

test('a quiz is none where the right answer stands below its options', async () => {
  const body = questions.map(
    ([question, options], at) =>
      `${at + 1}. ${question}\n${options.map((option, i) => `${inSeries('a)', i)} ${option}`).join('\n')}\nAnswer: b) It has always been so.`,
  )
  expect((await read('quiz.txt', `Do you know your skin?\n\n${body.join('\n\n')}\n`)).isInterview).toBe(false)
})

test.each([
  [
    'lists in some answers, after a word',
    [
      'What goes into a bar?\nThree things, and I weigh them all:\na) oil\nb) water\nc) lye',
      'What do people get wrong?\nTwo things come up.\na) They leave it in a puddle.\nb) They buy it for the smell.',
      'What do you do on Sundays?\nI sleep, and I make nothing at all.',
    ],
  ],
  [
    'lists and nothing else in some answers',
    [
      'What is on your table?\na) A lamp\nb) Six files\nc) My phone',
      'How did you begin?\nI painted my sister’s nails when I was nine.',
      'What comes next?\nA tour, and I have to pack.',
    ],
  ],
  [
    'lists in all answers, as somebody was asked who is named',
    [
      'What is always in your bag?\n- My own soap\n- Keys\n- Two pencils',
      'What do you carry when you travel?\n- A towel\n- My pillowcase\n- A tin of balm',
      'What do you leave at home?\n- The phone\n- The umbrella\n- The diary',
    ],
  ],
  [
    'voices that are called A and B',
    [
      'How do you two work?\nA: I draw, and she plucks what I drew.\nB: He draws, I repair.',
      'Who began?\nA: I did. I had the shop and the chairs.\nB: That is not how I remember it.',
      'What is next?\nA: We are looking for a second room.\nB: And for a third one, if you ask me.',
    ],
  ],
])('a Q&A stays one with %s', async (_name, pairs) => {
  const intro = 'A talk with Ada Brandt\n\nWe asked the soap maker Ada Brandt what she does all day.'
  const text = `${intro}\n\n${pairs.map((pair) => `Q: ${pair.replace('\n', '\n\n')}`).join('\n\n')}\n`
  const found = await read('talk.txt', text)
  expect(found.isInterview).toBe(true)
  expect(found.pairs).toHaveLength(pairs.length)
})
