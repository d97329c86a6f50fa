import { describe, expect, it } from 'vitest'
import { missingOf } from './missing'

describe('what a media file still owes', () => {
  it('asks a picture for credit and alt text', () => {
    expect(missingOf({ kind: 'image', credit: '', alt: '', decorative: false })).toEqual([
      'credit',
      'alt text',
    ])
    expect(missingOf({ kind: 'image', credit: 'Mara', alt: 'A jar', decorative: false })).toEqual([])
  })

  it('asks a decorative picture and a recording for credit only', () => {
    expect(missingOf({ kind: 'image', credit: '', alt: '', decorative: true })).toEqual(['credit'])
    expect(missingOf({ kind: 'audio', credit: '', alt: '', decorative: false })).toEqual(['credit'])
  })
})
