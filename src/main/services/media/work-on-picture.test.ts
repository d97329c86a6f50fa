import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PictureEdit } from '@shared/records/picture-edit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MadeFormat, madePicture, vips } from '../../../../tests/helpers/picture-files'
import type { PictureTask } from './picture-works'
import { workOnPicture } from './work-on-picture'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-pictures-'))
  // Compiling the codec, once for the tests and once for what they test, is no part of any of them.
  await Promise.all([vips(), workOnPicture({ kind: 'small', longest: 9, ...missing })])
})
const missing = { file: 'missing', mimeType: 'image/jpeg', edit: { rotation: 0, crop: null } } as const
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asItCame: PictureEdit = { rotation: 0, crop: null }
const formats = [
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
] as const

async function file(format: MadeFormat, options: Parameters<typeof madePicture>[1] = {}): Promise<string> {
  const path = join(folder, `${JSON.stringify(options).replace(/\W/g, '')}.${format}`)
  writeFileSync(path, await madePicture(format, options))
  return path
}

async function worked(task: PictureTask) {
  const answer = await workOnPicture(task)
  if (answer.outcome === 'failed') throw new Error(answer.reason)
  const codec = await vips()
  const image = codec.Image.newFromBuffer(answer.bytes)
  const at = (x: number, y: number) => [...image.getpoint(x, y)].slice(0, 2)
  return { bytes: answer.bytes, width: image.width, height: image.height, at }
}

describe.each(formats)('a %s', (format, mimeType) => {
  test('becomes a small WebP that keeps its shape and is never blown up', async () => {
    const large = await file(format, { width: 300, height: 200 })
    const small = await worked({ kind: 'small', longest: 120, file: large, mimeType, edit: asItCame })
    expect([small.width, small.height]).toEqual([120, 80])
    expect(Buffer.from(small.bytes).toString('latin1', 8, 12)).toBe('WEBP')
    const tiny = await file(format, { width: 40, height: 30 })
    expect(await worked({ kind: 'small', longest: 120, file: tiny, mimeType, edit: asItCame })).toMatchObject(
      {
        width: 40,
        height: 30,
      },
    )
  })

  test('is turned and cut in its own format, small and whole alike', async () => {
    const path = await file(format, { width: 200, height: 100 })
    // Turned a quarter to the right, what was the left bottom is the left top.
    const edit: PictureEdit = { rotation: 90, crop: { left: 0, top: 0, width: 0.5, height: 0.5 } }
    const whole = await worked({ kind: 'edited', file: path, mimeType, edit })
    expect([whole.width, whole.height]).toEqual([50, 100])
    const [red = 0, green = 0] = whole.at(2, 2)
    // Red grows to the right and green downwards in what these tests make.
    expect(red).toBeLessThan(40)
    expect(green).toBeGreaterThan(215)
    const small = await worked({ kind: 'small', longest: 50, file: path, mimeType, edit })
    expect([small.width, small.height]).toEqual([25, 50])
  })
})

test('a picture that its camera marked as turned is upright before anything else is done', async () => {
  const path = await file('jpg', { width: 200, height: 100, orientation: 6 })
  const edit: PictureEdit = { rotation: 0, crop: { left: 0, top: 0, width: 1, height: 0.5 } }
  const task = { file: path, mimeType: 'image/jpeg', edit } as const
  expect(await worked({ kind: 'edited', ...task })).toMatchObject({ width: 100, height: 100 })
  expect(await worked({ kind: 'small', longest: 100, ...task, edit: asItCame })).toMatchObject({
    width: 50,
    height: 100,
  })
})

test('what cannot be worked on says why in a few words', async () => {
  const path = join(folder, 'words.jpg')
  writeFileSync(path, 'Only words')
  const task = { file: path, mimeType: 'image/jpeg', edit: asItCame } as const
  expect(await workOnPicture({ kind: 'small', longest: 9, ...task })).toEqual({
    outcome: 'failed',
    reason: 'its pixels could not be read',
  })
  expect(await workOnPicture({ kind: 'edited', ...task, file: join(folder, 'gone.jpg') })).toMatchObject({
    outcome: 'failed',
  })
})

test('a picture that moves keeps moving: it is not turned', async () => {
  const codec = await vips()
  const frames = codec.Image.xyz(10, 40).linear([20, 6], [0, 0]).cast('uchar').bandjoin([128])
  const path = join(folder, 'moves.gif')
  writeFileSync(path, frames.copy({ interpretation: 'srgb' }).gifsaveBuffer({ page_height: 10 }))
  const edit: PictureEdit = { rotation: 90, crop: null }
  expect(await workOnPicture({ kind: 'edited', file: path, mimeType: 'image/gif', edit })).toEqual({
    outcome: 'failed',
    reason: 'a picture that moves cannot be turned or cut',
  })
})
