import ExifReader from 'exifreader'
import { describe, expect, test } from 'vitest'
import { type MadeFormat, madePicture, secrets, told, vips } from '../../../../../tests/helpers/picture-files'
import { BrokenFile } from '../bytes'
import { fileWords } from '../file-words'
import { readMetadata } from '../read-metadata'
import { cleanPicture } from './clean-picture'

const noWords = { creator: '', credit: '', copyright: '', licence: '', licenceUrl: null }
const credit = {
  creator: 'Tomas <Lind> & Søn',
  credit: 'Lind Studio',
  copyright: '© 2026 Lind',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.example/by/4.0/',
}

const formats = [
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
] as const

/** Every sample of a picture as its codec gives it back. */
async function pixels(bytes: Uint8Array): Promise<Buffer> {
  const codec = await vips()
  const image = codec.Image.newFromBuffer(bytes)
  return Buffer.from(image.writeToMemory())
}

/** Everything exifreader finds, in words. */
function everything(bytes: Uint8Array): string {
  const tags = ExifReader.load(Buffer.from(bytes), { expanded: true, includeUnknown: true })
  return JSON.stringify(tags)
}

describe.each(formats)('a %s', (format: MadeFormat, mimeType) => {
  test('leaves with its pixels and without place, camera, serial number and program', async () => {
    const picture = await madePicture(format, { orientation: 1 })
    const found = readMetadata(mimeType, picture)
    expect(found.hasPlace).toBe(true)
    const clean = cleanPicture(mimeType, picture, noWords)
    expect(await pixels(clean)).toEqual(await pixels(picture))
    const tags = ExifReader.load(Buffer.from(clean), { expanded: true })
    expect(tags.gps).toBeUndefined()
    expect(tags.iptc).toBeUndefined()
    for (const name of ['Make', 'Model', 'Software', 'BodySerialNumber', 'LensModel', 'Artist']) {
      expect(tags.exif ?? {}).not.toHaveProperty(name)
    }
    expect(fileWords(readMetadata(mimeType, clean))).toEqual({
      words: {},
      carriesPlace: false,
      carriesDevice: false,
    })
    for (const secret of [...secrets, 'GPSLatitude', 'Stockholm', told.caption]) {
      expect(Buffer.from(clean).includes(secret), secret).toBe(false)
      expect(everything(clean)).not.toContain(secret)
    }
  })

  test('cleaned again is the same', async () => {
    const once = cleanPicture(mimeType, await madePicture(format, { orientation: 6 }), credit)
    expect(Buffer.from(cleanPicture(mimeType, once, credit))).toEqual(Buffer.from(once))
  })

  test('loses what stands behind its end', async () => {
    const picture = await madePicture(format)
    const clean = cleanPicture(mimeType, picture, noWords)
    // A box of its own; the other formats end where they say.
    const tail = format === 'avif' ? '\0\0\0\x17uuid-------hidden-words' : 'hidden-words'
    const longer = cleanPicture(mimeType, Buffer.concat([picture, Buffer.from(tail, 'latin1')]), noWords)
    expect(Buffer.from(longer).includes('hidden-words')).toBe(false)
    expect(await pixels(longer)).toEqual(await pixels(clean))
  })
})

test.each([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
] as const)('a %s takes its credit along, and how it is held', async (format, mimeType) => {
  const clean = cleanPicture(mimeType, await madePicture(format, { orientation: 6 }), credit)
  const found = readMetadata(mimeType, clean)
  expect(fileWords(found).words).toEqual(credit)
  expect(found.exif.Orientation?.value).toBe(6)
  expect(Object.keys(found.exif)).toEqual(['Orientation'])
})

test('a colour profile stays, since colours without it are others', async () => {
  const codec = await vips()
  const image = codec.Image.black(16, 16, { bands: 3 }).copy({ interpretation: 'srgb' })
  const profiled = image.iccTransform('p3')
  for (const [format, mimeType] of formats.filter(([each]) => each !== 'gif')) {
    const picture = Buffer.from(profiled.writeToBuffer(`.${format}`))
    const before = codec.Image.newFromBuffer(picture).getBlob('icc-profile-data')
    const clean = cleanPicture(mimeType, picture, credit)
    expect(codec.Image.newFromBuffer(clean).getBlob('icc-profile-data')).toEqual(before)
  }
})

test('what cannot be cleaned says so', () => {
  expect(() => cleanPicture('video/mp4', Buffer.from('....ftypisom'), noWords)).toThrow(BrokenFile)
  expect(() => cleanPicture('image/jpeg', Buffer.from([0xff, 0xd8, 0xff]), noWords)).toThrow(BrokenFile)
})
