import { expect, test } from 'vitest'
import { pictureSize } from './picture-size'

const from = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))

/** Three by two pixels each, made by an image program and kept as it wrote them. */
const png = from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGiwYWioYGhgYEhpsElpqEhpAAAtmAWV/sXM3gAAAABJRU5ErkJggg==',
)
const gif = from('R0lGODlhAwACAIAAAP///wAAACwAAAAAAwACAAACAoRdADs=')

function jpeg(orientation: number | null): Uint8Array {
  const exif = orientation === null ? [] : exifSegment(orientation)
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...exif, 0xff, 0xdb, 0, 3, 0, ...frame])
}

function exifSegment(orientation: number): number[] {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return [0xff, 0xe1, 0, body.length + 2, ...body]
}

function webp(chunk: string, data: number[]): Uint8Array {
  const letters = (text: string) => [...text].map((character) => character.charCodeAt(0))
  return Uint8Array.from([
    ...letters('RIFF'),
    0,
    0,
    0,
    0,
    ...letters('WEBP'),
    ...letters(chunk),
    0,
    0,
    0,
    0,
    ...data,
  ])
}

test.each([
  ['image/png', png],
  ['image/gif', gif],
  ['image/jpeg', jpeg(null)],
  ['image/jpeg', jpeg(1)],
  ['image/webp', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 3, 0, 2, 0])],
  ['image/webp', webp('VP8L', [0x2f, 0x02, 0x40, 0x00, 0x00])],
  ['image/webp', webp('VP8X', [0, 0, 0, 0, 2, 0, 0, 1, 0, 0])],
])('%s', (mimeType, head) => {
  expect(pictureSize(mimeType, head)).toEqual({ width: 3, height: 2 })
})

test('a photograph that a camera marked as turned is upright', () => {
  expect(pictureSize('image/jpeg', jpeg(6))).toEqual({ width: 2, height: 3 })
})

test('a file cut off anywhere gives its size or nothing, never an error', () => {
  for (const [mimeType, head] of [
    ['image/png', png],
    ['image/gif', gif],
    ['image/jpeg', jpeg(6)],
  ] as const) {
    for (let length = 0; length < head.length; length += 1) {
      const size = pictureSize(mimeType, head.slice(0, length))
      expect(size === null || Math.max(size.width, size.height) === 3).toBe(true)
    }
  }
})

test('what is no picture has no size', () => {
  expect(pictureSize('audio/mpeg', jpeg(null))).toBeNull()
})
