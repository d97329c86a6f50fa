import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { storeFile } from './store-file'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGiwYWioYGhgYEhpsElpqEhpAAAtmAWV/sXM3gAAAABJRU5ErkJggg==',
  'base64',
)
const hash = createHash('sha256').update(png).digest('hex')
let folder: string
let media: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-media-'))
  media = join(folder, 'media')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const everything = () => readdirSync(media, { recursive: true }).map(String).toSorted()

test('a file stands under the hash of its bytes, read-only, whatever its name says', async () => {
  writeFileSync(join(folder, 'picture.txt'), png)
  const stored = await storeFile(media, 'picture.txt', join(folder, 'picture.txt'))
  expect(stored).toMatchObject({
    type: { kind: 'image', mimeType: 'image/png' },
    contentHash: hash,
    byteLength: png.length,
    size: { width: 3, height: 2 },
  })
  const path = join(media, hash.slice(0, 2), `${hash}.png`)
  expect(readFileSync(path)).toEqual(png)
  expect(statSync(path).mode & 0o222).toBe(0)
  expect(everything()).toEqual([hash.slice(0, 2), join(hash.slice(0, 2), `${hash}.png`)])
})

test('the same bytes twice are one file', async () => {
  await storeFile(media, 'a.png', png)
  const before = everything()
  const again = await storeFile(media, 'b.png', new Uint8Array(png))
  expect(again.contentHash).toBe(hash)
  expect(everything()).toEqual(before)
})

test('a stored file that was cut short since is put right', async () => {
  await storeFile(media, 'a.png', png)
  const path = join(media, hash.slice(0, 2), `${hash}.png`)
  rmSync(path)
  writeFileSync(path, png.subarray(0, 10))
  await storeFile(media, 'a.png', png)
  expect(readFileSync(path)).toEqual(png)
})

test.each([
  ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'SVG drawing'],
  ['drawing.png', '<?xml version="1.0"?>\n<!-- x --><svg/>', 'SVG drawing'],
  ['page.jpg', '<!doctype html><script>1</script>', 'a web page'],
  ['album.jpg', 'PK\u0003\u0004', 'an archive'],
  ['photo.heic', '\0\0\0\u0020ftypheic', 'JPEG first'],
  ['empty.png', '', 'it is empty'],
  ['notes.txt', 'Only words', 'no picture'],
])('%s is refused with a reason', async (name, content, reason) => {
  await expect(storeFile(media, name, Buffer.from(content, 'latin1'))).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(reason),
  })
  expect(() => everything()).toThrow('ENOENT')
})

test('a missing file is told by its name', async () => {
  await expect(storeFile(media, 'gone.png', join(folder, 'gone.png'))).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'gone.png could not be read: it is not there; it was not added.',
  })
})
