import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadSource } from '../blocks'
import { draft, finish, noKnownNames, readPasted, readSource } from '../index'
import { importedFile } from '../report'
import { blockText } from './block-text'
import { leftOutLines, putBack } from './left-out'
import { correctDraft } from './structure'

const known = noKnownNames()
const letters = `Oil on skin

I put two questions about face oil to the perfumer Lena Voss.

Q: Does oil clog pores?

A: Some oils do. Most of them only sit there and shine.

Share this post

They are told apart by their weight.

Q: Which one would you buy?

A: The plain one, in the dark bottle.

Leave a Reply

Your email address will not be published.
`

/** Puts lines back by their words. */
function withLines(source: ReadSource, ...words: string[]) {
  const found = draft(source, known)
  const lines = leftOutLines(source, found)
  const ids = words.map((each) => {
    const line = lines.find(({ text }) => text.includes(each))
    if (!line) throw new Error(`«${each}» was not left out: ${lines.map(({ text }) => text).join(' | ')}`)
    return line.id
  })
  const back = putBack(source, found, new Set(ids))
  const corrected = correctDraft(back.found, {})
  return {
    rows: corrected.outline.rows.map((row) => ({ ...row, text: blockText(row.block) })),
    report: importedFile('x', finish(back.source, corrected, known), null),
  }
}

describe('a key above a talk', () => {
  const talk = `At the ropewalk

Speaker 1: Mara Lind
Speaker 2: Otto Brandt

Recorded in March.

Speaker 1: Who had the keys?

Speaker 2: My uncle had them, and he lent them to whoever could whistle.

Speaker 1: And could you?

Speaker 2: I learned it for the keys.
`
  const source = readPasted({ text: talk })

  it('can be put back where it stood', () => {
    const { rows } = withLines(source, 'Speaker 2: Otto Brandt')
    expect(rows.slice(0, 3).map(({ role, text }) => [role, text])).toEqual([
      ['text', 'Speaker 2: Otto Brandt'],
      ['text', 'Recorded in March.'],
      ['question', 'Who had the keys?'],
    ])
  })

  it('leaves what was said to a speaker who is renamed', () => {
    const renamed = correctDraft(draft(source, known), { speakers: { 'Otto Brandt': 'Otto B.' } })
    const { pairs, speakers } = importedFile('x', finish(source, renamed, known), null)
    expect(speakers).toEqual(['Mara Lind', 'Otto B.'])
    expect(pairs.flatMap(({ answers }) => answers)).toMatchObject([
      { speaker: 'Otto B.', text: 'My uncle had them, and he lent them to whoever could whistle.' },
      { speaker: 'Otto B.', text: 'I learned it for the keys.' },
    ])
  })
})

describe('a line that is put back', () => {
  const source = readPasted({ text: letters })

  it('stands behind what it stood behind, and is listed no longer', () => {
    const { rows, report } = withLines(source, 'Leave a Reply')
    expect(rows.slice(-2).map(({ role, text }) => [role, text])).toEqual([
      ['answer', 'The plain one, in the dark bottle.'],
      ['text', 'Leave a Reply'],
    ])
    expect(report.dropped.join('\n')).not.toContain('Leave a Reply')
    expect(report.dropped.join('\n')).toContain('Your email address')
    expect(report.text).toContain('dark bottle.\n\nLeave a Reply')
  })

  it('is a part of the answer it stands in, which stays whole', () => {
    const { report } = withLines(source, 'Share this post')
    expect(report.pairs.map(({ answers }) => answers.map(({ text }) => text))).toEqual([
      [
        'Some oils do. Most of them only sit there and shine.\n\nShare this post\n\nThey are told apart by their weight.',
      ],
      ['The plain one, in the dark bottle.'],
    ])
  })

  it('can be a question like any other row', () => {
    const found = draft(source, known)
    const { id } = leftOutLines(source, found).find(({ text }) => text === 'Leave a Reply') ?? { id: -1 }
    const back = putBack(source, found, new Set([id]))
    const corrected = correctDraft(back.found, { rows: [{ id, role: 'question' }] })
    expect(importedFile('x', finish(back.source, corrected, known), null).pairs).toHaveLength(3)
  })

  it('keeps its own place where the same words were left out twice', () => {
    const twice = readPasted({
      text: `On oil\n\nThe first part is about weight, and how heavy drops run slowly down a glass.\n\nAdvertisement\n\nThe second part is about scent, and what is left of it in the morning.\n\nAdvertisement\n\nThe third part is short.`,
    })
    const found = draft(twice, known)
    const lines = leftOutLines(twice, found).filter(({ text }) => text === 'Advertisement')
    expect(lines).toHaveLength(2)
    const orders = lines.map(({ id }) =>
      putBack(twice, found, new Set([id])).found.outline.rows.map(({ block }) =>
        blockText(block).slice(0, 9),
      ),
    )
    expect(orders).toEqual([
      ['The first', 'Advertise', 'The secon', 'The third'],
      ['The first', 'The secon', 'Advertise', 'The third'],
    ])
  })

  it('stands at the end where its place cannot be told', () => {
    const unknown = { ...source, dropped: [...source.dropped, 'Words of a picture'] }
    expect(withLines(unknown, 'Words of a picture').rows.at(-1)?.text).toBe('Words of a picture')
    const { written: _, ...bare } = source
    expect(withLines(bare, 'Share this post').rows.at(-1)?.text).toBe('Share this post')
  })

  it('finds its place in a page, past markup and entities', async () => {
    const page = `<html><head><title>Oil on skin</title><script>"Some oils &amp; balms do."</script></head><body>
      <nav><a href="/">Home</a><a href="/shop">Shop</a></nav><article><h1>Oil on skin</h1>
      <p>Some <b>o</b>ils &amp; balms do, and most of them only sit there and shine for an hour or two.</p>
      <div class="newsletter"><p>Oil &amp; water, a letter every week</p></div>
      <p>They are told <a href="/far">apart</a> by their weight, which a drop on glass will show.</p></article></body></html>`
    const saved = await readSource({ fileName: 'oil.html', bytes: new TextEncoder().encode(page) })
    const { rows } = withLines(saved, 'a letter every week')
    expect(rows.map(({ text }) => text.slice(0, 9))).toEqual(['Some oils', 'Oil & wat', 'They are '])
    expect(withLines(saved, 'Shop').rows[0]?.text).toContain('Shop')
  })
})

const piece = fc.constantFrom(
  'Share this post',
  'Advertisement',
  'Q: Does it keep?',
  'A: For a year, in the dark.',
  'A drop of it runs slowly down a glass, and leaves a trace.',
  'Leave a Reply',
  'Your email address will not be published.',
  'Related posts',
  '- Soap\n- Wax',
  'Photo: Ana Reis',
  '## Weight',
)

/** Printed with the test. */
const seed = Number(process.env.FC_SEED)

it(`puts every word in one place, whatever is put back (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.array(fc.boolean(), { maxLength: 14 }),
      (parts, chosen) => {
        const source = readPasted({ text: ['Oil on skin', ...parts].join('\n\n') })
        const found = draft(source, known)
        const lines = leftOutLines(source, found)
        const ids = new Set(lines.flatMap(({ id }, at) => (chosen[at] ? [id] : [])))
        const back = putBack(source, found, ids)
        const before = importedFile('x', finish(source, found, known), null)
        const after = importedFile('x', finish(back.source, correctDraft(back.found, {}), known), null)
        expect(after.dropped).toEqual(before.dropped.filter((_, at) => !ids.has(lines[at]?.id ?? -1)))
        const wordsOf = ({ text, dropped }: typeof before) =>
          [text, ...dropped]
            .join(' ')
            .match(/[\p{L}\p{N}]+/gu)
            ?.toSorted() ?? []
        expect(wordsOf(after)).toEqual(wordsOf(before))
      },
    ),
    { seed },
  )
})
