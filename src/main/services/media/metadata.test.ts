import { emptyMediaFields } from '@shared/records/media'
import { describe, expect, test } from 'vitest'
import { madePicture, told } from '../../../../tests/helpers/picture-files'
import { fileWords, fillEmpty } from './file-words'
import { type PictureMetadata, readMetadata } from './read-metadata'

const said = (tags: Partial<PictureMetadata>): PictureMetadata => ({
  exif: {},
  iptc: {},
  xmp: {},
  text: {},
  hasPlace: false,
  ...tags,
})

describe.each([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
] as const)('a %s', (format, mimeType) => {
  test('brings what its photographer wrote', async () => {
    const found = fileWords(readMetadata(mimeType, await madePicture(format)))
    expect(found.words).toEqual({
      title: told.headline,
      alt: told.alt,
      caption: told.caption,
      creator: told.creator,
      credit: told.credit,
      copyright: told.copyright,
      source: told.source,
      licence: told.terms,
      licenceUrl: told.licenceUrl,
      // A GIF has no place for what cameras write.
      ...(format === 'gif' ? {} : { takenOn: told.takenOn }),
      tags: told.keywords.toSorted(),
    })
    expect(found.carriesPlace).toBe(true)
    expect(found.carriesDevice).toBe(true)
  })

  test('that says nothing brings nothing', async () => {
    const found = fileWords(readMetadata(mimeType, await madePicture(format, { words: false })))
    expect(found.words).toEqual({})
    expect(found.carriesPlace).toBe(false)
  })
})

test('what a person chose goes before what a camera wrote by itself', () => {
  const { words } = fileWords(
    said({
      exif: { ImageDescription: { description: 'OLYMPUS DIGITAL CAMERA' }, Artist: { description: 'Owner' } },
      iptc: { 'By-line': { description: 'Vera Quist' } },
    }),
  )
  expect(words).toEqual({ creator: 'Vera Quist' })
})

test('a licence that is an address fills the address, and any other text the licence', () => {
  const licence = (description: string) => fileWords(said({ xmp: { WebStatement: { description } } })).words
  expect(licence('https://terms.example/')).toEqual({ licenceUrl: 'https://terms.example/' })
  expect(licence('ask us')).toEqual({ licence: 'ask us' })
  expect(licence('javascript:alert(1)')).toEqual({ licence: 'javascript:alert(1)' })
})

test('what a field cannot hold is left out', () => {
  const { words } = fileWords(
    said({
      xmp: { AltTextAccessibility: { description: 'x'.repeat(3000) } },
      exif: { DateTimeOriginal: { description: '0000:00:00 00:00:00' } },
    }),
  )
  expect(words).toEqual({})
})

test('only empty fields are filled, and which is known', () => {
  const given = { ...emptyMediaFields(), credit: 'Mine', tags: ['mine'] }
  const { fields, filled } = fillEmpty(given, { credit: 'Theirs', creator: 'Tomas', tags: ['theirs'] })
  expect(fields).toEqual({ ...given, creator: 'Tomas' })
  expect(filled).toEqual(['creator'])
})

test('a broken or endless note is as good as none', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>`
  expect(fileWords(readMetadata('image/jpeg', Buffer.from(bomb))).words).toEqual({})
  expect(fileWords(readMetadata('image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe1]))).words).toEqual({})
})
