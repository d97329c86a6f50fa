import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../identifiers'
import { emptyExpertFields } from '../records/expert'
import { readRow } from './read-row'
import { cardsIn, readCard, vcardMapping, writeCard } from './vcard'

const options = { currency: 'EUR', dayOrder: 'day-first' } as const
const line = fc
  .array(fc.constantFrom('a', 'é', '漢', ' ', ',', ';', ':', '\\', '"', '=', '@', '-', "'", '🧴'), {
    minLength: 1,
    maxLength: 90,
  })
  .map((parts) => `x${parts.join('').trim()}x`.replace(/ +/g, ' '))

function back(text: string) {
  const [card] = [...cardsIn(text.split('\r\n'))]
  if (!card) throw new Error('no card')
  return { card: readCard(card), ...readRow('expert', vcardMapping, readCard(card).cells, options) }
}

test('an expert goes out and comes back, however they are called', () => {
  fc.assert(
    fc.property(
      line,
      line,
      line,
      fc.array(line, { maxLength: 3 }),
      line,
      fc.uint8Array({ maxLength: 200 }),
      (name, title, note, tags, email, bytes) => {
        const expert = {
          ...emptyExpertFields(),
          id: newId(),
          updatedAt: 1_767_225_600_000,
          name,
          title,
          notes: `${note}\n${note}`,
          tags: [...new Set(tags)],
          contacts: [{ kind: 'email' as const, value: email }],
        }
        const text = writeCard(expert, bytes.length > 0 ? { mimeType: 'image/png', bytes } : null)
        for (const each of text.split('\r\n'))
          expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75)
        const { draft, card } = back(text)
        expect(draft).toMatchObject({
          name,
          title,
          notes: expert.notes,
          tags: expert.tags,
          contacts: expert.contacts,
        })
        expect(card.photo).toEqual(bytes.length > 0 ? bytes : null)
      },
    ),
    { numRuns: 400 },
  )
})

test('whatever a card holds, it is read without a fault', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'FN:A',
      'N:;;;',
      'PHOTO;ENCODING=b:****',
      ' folded',
      'X;="',
      'NOTE;QUOTED-PRINTABLE:=',
      'EMAIL',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (lines) => {
      readCard(['BEGIN:VCARD', ...lines, 'END:VCARD'])
    }),
    { numRuns: 1000 },
  )
})
