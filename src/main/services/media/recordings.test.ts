import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageCount } from './page-count'
import { recordingLength } from './recording-length'

/** Two seconds of silence, eight thousand samples each. */
function wav(): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + 16_000, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8_000, 24)
  header.writeUInt32LE(8_000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(16_000, 40)
  return Buffer.concat([header, Buffer.alloc(16_000, 128)])
}

test('a recording is as long as its container says, by its bytes or its file', async () => {
  expect(await recordingLength('audio/wav', wav())).toBe(2000)
  const call = resolve(import.meta.dirname, '../../../../resources/sample/media/ines-okafor-call.ogg')
  const length = await recordingLength('audio/ogg', call)
  expect(length).toBeGreaterThan(1000)
  expect(await recordingLength('audio/ogg', readFileSync(call))).toBe(length)
})

test('a recording that is damaged has no length, and is no error', async () => {
  expect(await recordingLength('audio/mpeg', Buffer.from('ID3 and nothing else'))).toBeNull()
  expect(await recordingLength('video/mp4', wav().subarray(0, 20))).toBeNull()
  expect(await recordingLength('audio/ogg', 'missing.ogg')).toBeNull()
})

const pdf = (...objects: string[]) => Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n%%EOF`, 'latin1')

test('a document has as many pages as the root of its pages says', async () => {
  const root = '1 0 obj << /Type /Pages /Kids [2 0 R 3 0 R] /Count 12 >> endobj'
  const branch = '2 0 obj <</Count 5/Kids[]/Type/Pages>> endobj'
  expect(await pageCount(pdf(branch, root))).toBe(12)
  const packed = deflateSync(Buffer.from(root)).toString('latin1')
  const stream = `4 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\r\n${packed}\nendstream endobj`
  expect(await pageCount(pdf(branch, stream))).toBe(12)
})

test('what states no pages, or unfolds to too much, has no count', async () => {
  expect(await pageCount(pdf('no pages'))).toBeNull()
  expect(await pageCount('missing.pdf')).toBeNull()
  const bomb = deflateSync(Buffer.alloc(50_000_000, 32)).toString('latin1')
  expect(await pageCount(pdf(`<< /Type /ObjStm >> stream\n${bomb}\nendstream`))).toBeNull()
})
