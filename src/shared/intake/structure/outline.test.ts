import { describe, expect, it } from 'vitest'
import { draft, noKnownNames, readPasted, restructure } from '../index'
import { importedFile } from '../report'

const text = `Q: What do you make?
A: Combs, and I mend some.

Cleanser: it is only water.

Q: Who buys them?
A: People who lost one.`

const source = readPasted({ text })
const known = noKnownNames()
const rowOf = (words: string) => {
  const row = draft(source, known).outline.rows.find((one) => JSON.stringify(one.block).includes(words))
  if (!row) throw new Error(`no row holds «${words}»`)
  return row
}
const report = (corrections: Parameters<typeof restructure>[2]) =>
  importedFile('x.txt', restructure(source, known, corrections), null)

describe('a draft', () => {
  it('is flat, in reading order and plain JSON', () => {
    const { outline } = draft(source, known)
    expect(JSON.parse(JSON.stringify(outline))).toEqual(outline)
    expect(outline.rows.map((row) => row.role)).toEqual([
      'question',
      'answer',
      'answer',
      'question',
      'answer',
    ])
    expect(outline.rows.map((row) => row.id)).toEqual([0, 1, 2, 3, 4])
  })

  it('gives the same result again when nothing is corrected', () => {
    expect(report({}).pairs).toEqual(importedFile('x.txt', restructure(source, known, {}), null).pairs)
    expect(report({}).pairs.map((pair) => pair.question)).toEqual(['What do you make?', 'Who buys them?'])
  })
})

describe('corrections', () => {
  it('make a row a question, with what stands below it as its answer', () => {
    const plain = readPasted({
      text: 'A short history of combs\n\nBone first.\n\nThey were made of horn.\n\nWe know little else.',
    })
    const outline = draft(plain, known).outline
    expect(outline.rows.every((row) => row.role === 'text')).toBe(true)
    const bone = outline.rows.find((row) => JSON.stringify(row.block).includes('Bone'))
    const result = importedFile(
      'x',
      restructure(plain, known, { rows: [{ id: bone?.id ?? -1, role: 'question' }] }),
      null,
    )
    expect(result.isInterview).toBe(true)
    expect(result.pairs).toEqual([
      {
        question: 'Bone first.',
        askedBy: null,
        answers: [{ speaker: null, text: 'They were made of horn.\n\nWe know little else.', lists: 0 }],
      },
    ])
  })

  it('make a question part of the answer above it', () => {
    const result = report({ rows: [{ id: rowOf('Who buys').id, role: 'answer' }] })
    expect(result.pairs).toHaveLength(1)
    expect(result.pairs[0]?.answers.map((answer) => answer.text).join('\n')).toContain('Who buys them?')
  })

  it('make a question text again, with the mark that it had', () => {
    const result = report({ rows: [{ id: rowOf('Who buys').id, role: 'text' }] })
    expect(result.pairs.map((pair) => pair.question)).toEqual(['What do you make?'])
    expect(result.text).toContain('Q: Who buys them?')
    expect(result.text).toContain('A: People who lost one.')
  })

  it('make text of a line with both of its labels', () => {
    const two = readPasted({
      text: '!\nSanna Holm\n\nSH: What first?\nLP: Rain.\n\nSH: And last?\nLP: The dog.\n\nSH: Do you own one?\nLP: No.',
    })
    const found = draft(two, known)
    const first = found.outline.rows.find((row) => JSON.stringify(row.block).includes('What first'))
    expect(first).toMatchObject({ role: 'question', speaker: 'Sanna Holm', mark: 'Sanna Holm SH: ' })
    const text = { rows: [{ id: first?.id ?? -1, role: 'text' as const }] }
    expect(importedFile('x', restructure(two, known, text), null).text).toContain(
      'Sanna Holm SH: What first?',
    )
  })

  it('drop a row and report it', () => {
    const result = report({ rows: [{ id: rowOf('only water').id, role: 'dropped' }] })
    expect(result.text).not.toContain('only water')
    expect(result.dropped.join('\n')).toContain('Cleanser: it is only water.')
  })

  it('name speakers, one row or all of them', () => {
    const talk = readPasted({ text: 'MK: What is it?\n\nOF: A comb.\n\nMK: Whose is it?\n\nOF: Mine.' })
    const result = importedFile(
      'x',
      restructure(talk, known, { speakers: { MK: 'Mia Kern', OF: 'Ode Falk' } }),
      null,
    )
    expect(result.speakers).toEqual(['Mia Kern', 'Ode Falk'])
    expect(result.pairs.map((pair) => [pair.askedBy, pair.answers[0]?.speaker])).toEqual([
      ['Mia Kern', 'Ode Falk'],
      ['Mia Kern', 'Ode Falk'],
    ])
    const one = report({ rows: [{ id: rowOf('Combs').id, speaker: 'Hugo Stern' }] })
    expect(one.pairs[0]?.answers[0]?.speaker).toBe('Hugo Stern')
    expect(one.speakers).toContain('Hugo Stern')
  })

  it('change the title and what it becomes', () => {
    const result = restructure(source, known, { title: 'Combs', kind: 'interview' })
    expect(result.title).toBe('Combs')
    expect(result.kind).toBe('interview')
  })
})
