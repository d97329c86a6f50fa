import { describe, expect, it } from 'vitest'
import { missingOf } from './missing'

const unsaid = { creator: '', copyright: '' }

describe('what a media file still owes', () => {
  it('asks a picture for credit and alt text', () => {
    expect(missingOf({ kind: 'image', credit: '', ...unsaid, alt: '', decorative: false })).toEqual([
      'credit',
      'alt text',
    ])
    expect(missingOf({ kind: 'image', credit: 'Mara', ...unsaid, alt: 'A jar', decorative: false })).toEqual(
      [],
    )
  })

  it('takes a maker or a copyright notice for a credit, since that is printed then', () => {
    const media = {
      kind: 'audio',
      credit: '',
      creator: '',
      copyright: '',
      alt: '',
      decorative: false,
    } as const
    expect(missingOf({ ...media, creator: 'Mara' })).toEqual([])
    expect(missingOf({ ...media, copyright: '© Mara' })).toEqual([])
  })

  it('asks a decorative picture and a recording for credit only', () => {
    expect(missingOf({ kind: 'image', credit: '', ...unsaid, alt: '', decorative: true })).toEqual(['credit'])
    expect(missingOf({ kind: 'audio', credit: '', ...unsaid, alt: '', decorative: false })).toEqual([
      'credit',
    ])
  })
})
