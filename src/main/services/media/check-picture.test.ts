import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type MadeFormat, madePicture } from '../../../../tests/helpers/picture-files'
import { BrokenFile } from './bytes'
import { checkPicture } from './check-picture'
import { readMetadata } from './read-metadata'

const formats = [
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
] as const
const made = new Map<MadeFormat, Buffer>()
beforeAll(async () => {
  for (const [format] of formats) made.set(format, await madePicture(format))
})
const picture = (format: MadeFormat) => Buffer.from(made.get(format) ?? [])

describe.each(formats)('a %s', (format, mimeType) => {
  test('that is whole is taken, with its size', () => {
    expect(checkPicture(mimeType, picture(format))).toEqual({ width: 64, height: 48 })
  })

  test('that was cut off anywhere is not taken', () => {
    const whole = picture(format)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        expect(() => checkPicture(mimeType, whole.subarray(0, length))).toThrow(BrokenFile)
      }),
    )
  })

  test('that was damaged anywhere is taken or refused, and never an error or a hang', () => {
    const whole = picture(format)
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(damage, (places) => {
        const damaged = Buffer.from(whole)
        for (const [place, byte] of places) damaged[place] = byte
        try {
          checkPicture(mimeType, damaged)
          readMetadata(mimeType, damaged)
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenFile)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Its header's numbers written over. */
function claiming(format: MadeFormat, width: number, height: number): Buffer {
  const bytes = picture(format)
  switch (format) {
    case 'png':
      bytes.writeUInt32BE(width, 16)
      bytes.writeUInt32BE(height, 20)
      return bytes
    case 'gif':
      bytes.writeUInt16LE(width, 6)
      bytes.writeUInt16LE(height, 8)
      return bytes
    case 'jpg': {
      const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
      bytes.writeUInt16BE(height, frame + 5)
      bytes.writeUInt16BE(width, frame + 7)
      return bytes
    }
    case 'avif': {
      const box = bytes.indexOf('ispe')
      bytes.writeUInt32BE(width, box + 8)
      bytes.writeUInt32BE(height, box + 12)
      return bytes
    }
    case 'webp': {
      const canvas = bytes.indexOf('VP8X')
      bytes.writeUIntLE(width - 1, canvas + 12, 3)
      bytes.writeUIntLE(height - 1, canvas + 15, 3)
      return bytes
    }
  }
}

test.each(formats)(
  'a %s that would unfold to 400 megapixels is refused by what it says',
  (format, mimeType) => {
    expect(() => checkPicture(mimeType, claiming(format, 20_000, 20_000))).toThrow(
      'it says that it has 20000 × 20000 pixels, which is 400 megapixels; up to 100 can be kept',
    )
  },
)

test('a frame that is larger than the whole counts too', () => {
  const bytes = picture('gif')
  const frame = bytes.lastIndexOf(Buffer.from([0x2c, 0, 0, 0, 0, 64, 0, 48, 0]))
  bytes.writeUInt16LE(60_000, frame + 5)
  bytes.writeUInt16LE(60_000, frame + 7)
  expect(() => checkPicture('image/gif', bytes)).toThrow('megapixels')
})

test('a PNG that promises more than its data can hold is refused', () => {
  expect(() => checkPicture('image/png', claiming('png', 9_000, 9_000))).toThrow('fewer pixels than it says')
})

test('compressed words that unfold to a gigabyte are not unfolded', () => {
  const text = deflateSync(Buffer.alloc(50_000_000, 65))
  expect(inflateSync(text).length).toBe(50_000_000)
  const data = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'), text])
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('iTXt'), data, Buffer.alloc(4)])
  chunk.writeUInt32BE(data.length)
  const plain = picture('png')
  const bomb = Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33)])
  const before = process.memoryUsage().heapUsed
  expect(readMetadata('image/png', bomb).xmp).toEqual({})
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000)
})
