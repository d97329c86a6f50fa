import { describe, expect, it } from 'vitest'
import { emptyMetadata, type ReadSource } from './blocks'
import { intakePasted, noKnownNames, restructure } from './index'
import { rejectedFile } from './rejected-file'
import { importedFile } from './report'
import { importReportSchema } from './result'

const keys = [
  'path',
  'kind',
  'id',
  'title',
  'isInterview',
  'confidence',
  'speakers',
  'pairs',
  'imageCredits',
  'products',
  'text',
  'dropped',
  'warnings',
  'error',
]

describe('the report of an import', () => {
  it('has the keys of the format, in their order', () => {
    const result = intakePasted({ text: 'Q: Why?\nA: Because.\n\nQ: How?\nA: So.' }, noKnownNames())
    const file = importedFile('a.txt', result, 'id-1')
    expect(Object.keys(file)).toEqual(keys)
    expect(Object.keys(rejectedFile('b.txt', 'b.txt is empty.'))).toEqual(keys)
    expect(importReportSchema.parse({ files: [file] }).files[0]).toEqual(file)
    expect(file.id).toBe('id-1')
  })

  it('names the only expert as the one who answers', () => {
    const text =
      'I spoke with Ana Reis, who mends combs.\n\nWhat do you mend?\nCombs. I said so.\n\nDo you like it?\nI do.\n\nWho taught you?\nMy aunt.'
    const file = importedFile('a.txt', intakePasted({ text }, noKnownNames()), null)
    expect(file.speakers).toEqual(['Ana Reis'])
    expect(file.pairs.map((pair) => pair.answers[0]?.speaker)).toEqual(['Ana Reis', 'Ana Reis', 'Ana Reis'])
  })

  const withDek = (dek: string): ReadSource => ({
    format: 'markdown',
    metadata: { ...emptyMetadata(), title: 'Combs', dek },
    blocks: [
      {
        type: 'paragraph',
        runs: [{ text: 'Ana Reis mends combs in a shed behind the mill, and people come from far.' }],
      },
    ],
    dropped: [],
    warnings: [],
  })

  it('says a dek once, even where the text says it again', () => {
    const again = restructure(withDek('Ana Reis mends combs in a shed behind the mill.'), noKnownNames(), {})
    expect(importedFile('a', again, null).text).toBe(
      'Combs\n\nAna Reis mends combs in a shed behind the mill, and people come from far.',
    )
    const own = restructure(withDek('A visit to the last comb mender of the valley.'), noKnownNames(), {})
    expect(own.dek).toBe('A visit to the last comb mender of the valley.')
    expect(importedFile('a', own, null).text).toContain('A visit to the last comb mender')
  })

  it('counts the lists of an answer', () => {
    const html =
      '<p><b>Q: What do you need?</b></p><p>A: Not much.</p><ul><li>Horn</li><li>A saw</li></ul><p><b>Q: And time?</b></p><p>A: Yes.</p>'
    const file = importedFile('a', intakePasted({ html }, noKnownNames()), null)
    expect(file.pairs.map((pair) => pair.answers[0]?.lists)).toEqual([1, 0])
  })
})
