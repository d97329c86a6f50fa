import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileWords } from '@main/services/media/file-words'
import { pictureSize } from '@main/services/media/picture-size'
import { readMetadata } from '@main/services/media/read-metadata'
import { createSmallPictures } from '@main/services/media/small-pictures'
import { workOnPicture } from '@main/services/media/work-on-picture'
import type { FlagName } from '@shared/lists/kinds'
import { mediaFieldsSchema } from '@shared/records/media'
import type { Rotation } from '@shared/records/picture-edit'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { madePicture, secrets, told, vips } from '../helpers/picture-files'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.current.create(desk.path('Library'))
})
afterEach(() => desk.end())

function write(name: string, content: string | Uint8Array): string {
  const path = desk.path(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const stored = () =>
  readdirSync(desk.path('Library', 'media'), { recursive: true })
    .map(String)
    .filter((name) => /\.\w+$/.test(name))

test('a picture fills its record with what its file says, and the record knows what came from there', async () => {
  const { media } = await desk.call('media.addDropped', {
    paths: [write('basin.jpg', await madePicture('jpg', { orientation: 6 }))],
  })
  expect(media).toMatchObject([
    {
      title: told.headline,
      creator: told.creator,
      credit: told.credit,
      copyright: told.copyright,
      caption: told.caption,
      alt: told.alt,
      licenceUrl: told.licenceUrl,
      takenOn: told.takenOn,
      tags: told.keywords.toSorted(),
      carriesPlace: true,
      carriesDevice: true,
      width: 48,
      height: 64,
    },
  ])
  expect(media[0]?.filledFromFile).toContain('creator')
  const hits = await desk.call('search.find', { text: 'lind studio' })
  expect(hits.map(({ id }) => id)).toEqual([media[0]?.id])
})

test('what a person changed is not filled again when the same file comes again', async () => {
  const bytes = new Uint8Array(await madePicture('jpg'))
  const media = await desk.call('media.addPasted', { fileName: 'a.jpg', bytes })
  const fields = { ...mediaFieldsSchema.parse(media), credit: '', creator: 'Somebody else' }
  await desk.call('media.save', { id: media.id, revision: media.revision, fields })
  const again = await desk.call('media.addPasted', { fileName: 'b.jpg', bytes })
  expect(again).toMatchObject({ id: media.id, credit: '', creator: 'Somebody else' })
})

test('every bad file is told in a line of its own, leaves nothing, and stops none of the others', async () => {
  const png = await madePicture('png', { words: false })
  const huge = Buffer.from(png)
  huge.writeUInt32BE(20_000, 16)
  huge.writeUInt32BE(10_000, 20)
  const good = await madePicture('webp')
  const added = await desk.call('media.addDropped', {
    paths: [
      write('in/0-byte.jpg', ''),
      write('in/bomb.svg', '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'),
      write('in/cut.png', png.subarray(0, png.length - 20)),
      write('in/huge.png', huge),
      write('in/page.jpg', '<!doctype html><script>alert(1)</script>'),
      write('in/really-a-webp.jpg', good),
      write('in/words.png', 'Only words'),
      write('in/zip.jpg', 'PK\u0003\u0004'),
    ],
  })
  expect(added.media.map(({ fileName, mimeType }) => [fileName, mimeType])).toEqual([
    ['really-a-webp.jpg', 'image/webp'],
  ])
  expect(added.notices).toEqual([
    'really-a-webp.jpg is a WebP picture, whatever its name says; it was added as that.',
  ])
  expect(added.problems).toEqual([
    '0-byte.jpg was not added: it is empty.',
    expect.stringContaining('bomb.svg was not added: an SVG drawing can carry scripts'),
    expect.stringContaining('cut.png was not added: it ends before the picture does'),
    expect.stringContaining('huge.png was not added: it says that it has 20000 × 10000 pixels, which is 200'),
    'page.jpg was not added: it is a web page, whatever its name says.',
    expect.stringContaining('words.png was not added: it is no picture'),
    expect.stringContaining('zip.jpg was not added: it is an archive'),
  ])
  expect(stored()).toHaveLength(1)
  expect((await desk.call('media.list', {})).total).toBe(1)
})

test.each([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
] as const)(
  'an exported %s says nothing of place and camera, and the library’s own stays as it came',
  async (format, mimeType) => {
    const bytes = await madePicture(format)
    const { media } = await desk.call('media.addDropped', { paths: [write(`basin.${format}`, bytes)] })
    const coverMediaId = media[0]?.id ?? ''
    const article = await desk.call('articles.create', { fields: { title: 'Steam', coverMediaId } })
    const profiles = (await desk.call('profiles.list', {})).rows
    desk.person.answers.push(desk.path('out'))
    const { written, problems } = await desk.call('exports.toFolder', {
      articleIds: [article.id],
      profileId: profiles.find(({ key }) => key === 'html-page')?.id ?? '',
    })
    expect(problems).toEqual([])
    const [file = ''] = written[0]?.mediaFiles ?? []
    const exported = readFileSync(desk.path('out', file))
    const says = fileWords(readMetadata(mimeType, exported))
    expect(says).toMatchObject({ carriesPlace: false, carriesDevice: false })
    expect(Object.keys(says.words)).not.toContain('caption')
    for (const secret of secrets) expect(exported.includes(secret), secret).toBe(false)
    expect(readFileSync(desk.path('Library', 'media', stored()[0] ?? '')).equals(bytes)).toBe(true)
    const html = readFileSync(desk.path('out', written[0]?.file ?? ''), 'utf8')
    expect(html).toContain(told.credit)
    expect(existsSync(desk.path('out', file))).toBe(true)
  },
)

/** The one article of a new library, exported with a cover. */
async function exported(mediaId: string) {
  const article = await desk.call('articles.create', { fields: { title: 'Steam', coverMediaId: mediaId } })
  const profiles = (await desk.call('profiles.list', {})).rows
  desk.person.answers.push(desk.path('out'))
  const { written, problems } = await desk.call('exports.toFolder', {
    articleIds: [article.id],
    profileId: profiles.find(({ key }) => key === 'html-page')?.id ?? '',
  })
  const [one] = written
  const picture = readFileSync(desk.path('out', one?.mediaFiles[0] ?? ''))
  return {
    picture,
    name: one?.mediaFiles[0] ?? '',
    html: readFileSync(desk.path('out', one?.file ?? ''), 'utf8'),
    problems,
  }
}

test('a picture is turned and cut in exports and told to the windows, and its file stays as it came', async () => {
  const bytes = await madePicture('jpg', { width: 200, height: 100 })
  const media = await desk.call('media.addPasted', { fileName: 'a.jpg', bytes: new Uint8Array(bytes) })
  const fields = mediaFieldsSchema.parse(media)
  const crop = { left: 0, top: 0, width: 0.5, height: 0.5 }
  await desk.call('media.save', { id: media.id, revision: 1, fields: { ...fields, title: 'Basin' } })
  expect(desk.told.map(({ name }) => name)).not.toContain('media.edited')
  await desk.call('media.save', { id: media.id, revision: 2, fields: { ...fields, rotation: 90, crop } })
  expect(desk.told).toContainEqual({ name: 'media.edited', payload: { ids: [media.id] } })
  const { picture, name, html, problems } = await exported(media.id)
  expect(problems).toEqual([])
  expect(pictureSize('image/jpeg', picture)).toEqual({ width: 50, height: 100 })
  expect(html).toContain('width="50" height="100"')
  expect(name).toMatch(/^media\/a-[0-9a-f]{8}-1[0-9a-z]{12}\.jpg$/)
  expect(fileWords(readMetadata('image/jpeg', picture))).toMatchObject({
    carriesPlace: false,
    carriesDevice: false,
  })
  expect(readFileSync(desk.path('Library', 'media', stored()[0] ?? '')).equals(bytes)).toBe(true)
})

test('recordings know their length and documents their pages, and a document opens outside', async () => {
  const call = readFileSync('resources/sample/media/ines-okafor-call.ogg')
  const { media } = await desk.call('media.addDropped', {
    paths: [
      write('call.ogg', call),
      write('release.pdf', '%PDF-1.7\n1 0 obj << /Type /Pages /Count 3 >> endobj\n%%EOF'),
    ],
  })
  expect(media).toMatchObject([
    { kind: 'audio', durationMs: expect.any(Number), pageCount: null },
    { kind: 'document', durationMs: null, pageCount: 3 },
  ])
  await desk.call('media.openOutside', { id: media[1]?.id ?? '' })
  expect(desk.person.opened).toEqual([expect.stringMatching(/[0-9a-f]{64}\.pdf$/)])
})

test('the library knows what wants what, and where a file is used', async () => {
  await desk.call('library.openSample', null)
  const { rows } = await desk.call('media.list', {})
  const [used] = rows.filter(({ kind }) => kind === 'image')
  const whole = await desk.call('media.get', { id: used?.id ?? '' })
  const added = await desk.call('media.addPasted', {
    fileName: 'new.png',
    bytes: new Uint8Array(await madePicture('png', { words: false })),
  })
  const permissionExpiresOn = '2020-01-01'
  const fields = { ...mediaFieldsSchema.parse(whole), permissionExpiresOn }
  await desk.call('media.save', { id: whole.id, revision: whole.revision, fields })
  expect(await desk.call('media.wants', null)).toEqual({ words: 1, permission: 1, use: expect.any(Number) })
  // The list narrowed by a want shows what was counted.
  const ids = async (flag: FlagName<'media'>) => {
    const { rows: wanting } = await desk.call('media.list', { where: [{ test: 'is', flag }] })
    return wanting.map(({ id }) => id).toSorted()
  }
  expect(await ids('missingEither')).toEqual([added.id])
  expect(await ids('permissionEnds')).toEqual([whole.id])
  const unused = rows.filter(({ useCount }) => useCount === 0).map(({ id }) => id)
  expect(await ids('unused')).toEqual([added.id, ...unused].toSorted())
  expect(await desk.call('media.wants', null)).toMatchObject({ use: unused.length + 1 })
  const products = (await desk.call('products.list', {})).rows
  const shown = products.find(({ pictureMediaId }) => pictureMediaId !== null)
  expect(await desk.call('media.uses', { id: shown?.pictureMediaId ?? '' })).toContainEqual({
    kind: 'product',
    id: shown?.id,
    name: shown?.name,
  })
})

test('a crop outside of the picture is refused', async () => {
  const media = await desk.call('media.addPasted', {
    fileName: 'a.png',
    bytes: new Uint8Array(await madePicture('png')),
  })
  const crop = { left: 0.8, top: 0, width: 0.5, height: 1 }
  const fields = { ...mediaFieldsSchema.parse(media), crop }
  expect(await desk.ask('media.save', { id: media.id, revision: 1, fields })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
})

describe('small pictures', () => {
  const works = { work: vi.fn(workOnPicture), close() {} }
  const derived = () =>
    existsSync(desk.path('Library', 'derived'))
      ? readdirSync(desk.path('Library', 'derived'), { recursive: true })
          .map(String)
          .filter((name) => name.endsWith('.webp'))
      : []
  async function large() {
    const bytes = new Uint8Array(await madePicture('png', { width: 700, height: 500 }))
    return desk.call('media.addPasted', { fileName: 'a.png', bytes })
  }
  beforeEach(() => works.work.mockClear())

  test('are made once for a content and an edit, kept, and go with their record', async () => {
    const { find } = createSmallPictures(works)
    const opened = desk.current.get()
    const media = await large()
    const [first, second] = await Promise.all([find(opened, media, 'small'), find(opened, media, 'small')])
    expect(first).toBe(second)
    expect(await createSmallPictures(works).find(opened, media, 'small')).toMatchObject({
      path: expect.stringContaining('derived'),
    })
    expect(works.work).toHaveBeenCalledTimes(1)
    await find(opened, { ...media, rotation: 90 }, 'small')
    await find(opened, { ...media, rotation: 90 }, 'shown')
    expect(works.work).toHaveBeenCalledTimes(3)
    expect(derived()).toHaveLength(3)
    await desk.call('media.bin', { ids: [media.id] })
    await desk.call('bin.empty', null)
    expect(derived()).toEqual([])
  })

  test('are the picture itself where it is light, untouched, or cannot be worked on', async () => {
    const { find } = createSmallPictures(works)
    const opened = desk.current.get()
    const light = await desk.call('media.addPasted', {
      fileName: 'b.png',
      bytes: new Uint8Array(await madePicture('png')),
    })
    const media = await large()
    expect(await find(opened, light, 'small')).toMatchObject({ mimeType: 'image/png' })
    expect(await find(opened, media, 'shown')).toMatchObject({ mimeType: 'image/png' })
    expect(await find(opened, { ...media, rotation: 90 }, 'original')).toMatchObject({
      mimeType: 'image/png',
    })
    expect(works.work).not.toHaveBeenCalled()
    works.work.mockResolvedValueOnce({ outcome: 'failed', reason: 'x' })
    expect(await find(opened, media, 'small')).toMatchObject({ mimeType: 'image/png' })
    expect(await find(opened, media, 'small')).toMatchObject({ mimeType: 'image/png' })
    expect(works.work).toHaveBeenCalledTimes(1)
  })
})

test('a light picture waits for no codec, and is shown small where it was made so ahead', async () => {
  const work = vi.fn(workOnPicture)
  const { find, makeAhead } = createSmallPictures({ work, close() {} })
  const opened = desk.current.get()
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../resources/sample/media/fjord-mineral-mask.jpg')),
  )
  const media = await desk.call('media.addPasted', { fileName: 'jar.jpg', bytes })
  expect(media).toMatchObject({ width: 800, height: 800 })
  expect(await find(opened, media, 'card')).toMatchObject({ mimeType: 'image/jpeg' })
  expect(work).not.toHaveBeenCalled()
  await find(opened, { ...media, rotation: 90 }, 'card')
  expect(work).toHaveBeenCalledTimes(1)
  await makeAhead(opened, [media.id], () => true)
  expect(await find(opened, media, 'card')).toMatchObject({ mimeType: 'image/webp' })
})

describe('small pictures of what was just added', () => {
  test('are made before they are looked at, for both densities of screens', async () => {
    const bytes = new Uint8Array(await madePicture('png', { width: 700, height: 500 }))
    const { id } = await desk.call('media.addPasted', { fileName: 'a.png', bytes })
    expect(desk.madeAhead).toEqual([id])
    const opened = desk.current.get()
    const work = vi.fn(workOnPicture)
    const { makeAhead, find } = createSmallPictures({ work, close() {} })
    await makeAhead(opened, [id], () => true)
    expect(work.mock.calls.map(([task]) => task.kind === 'small' && task.longest)).toEqual([300, 480])
    const media = opened.records.media.get(id)
    if (!media) throw new Error('It was just added.')
    for (const form of ['card', 'small'] as const)
      expect(await find(opened, media, form)).toMatchObject({ path: expect.stringContaining('derived') })
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('are wide enough to fill a card, however upright the picture is, also a turned one', async () => {
    const sizeOf = async (width: number, height: number, rotation: Rotation = 0) => {
      const bytes = new Uint8Array(await madePicture('png', { width, height }))
      const media = await desk.call('media.addPasted', { fileName: 'a.png', bytes })
      const { find } = createSmallPictures({ work: workOnPicture, close() {} })
      const shown = await find(desk.current.get(), { ...media, rotation }, 'card')
      if (!('bytes' in shown)) throw new Error('It was just made.')
      const image = (await vips()).Image.newFromBuffer(shown.bytes)
      return [image.width, image.height]
    }
    expect(await sizeOf(900, 600)).toEqual([300, 200])
    expect(await sizeOf(600, 800)).toEqual([225, 300])
    expect(await sizeOf(540, 960)).toEqual([225, 400])
    expect(await sizeOf(200, 960)).toEqual([100, 480])
    expect(await sizeOf(960, 540, 90)).toEqual([225, 400])
  })

  test('are not made of what is gone, nor once that is no longer wanted', async () => {
    const bytes = new Uint8Array(await madePicture('png', { width: 700, height: 500 }))
    const { id } = await desk.call('media.addPasted', { fileName: 'a.png', bytes })
    const opened = desk.current.get()
    const work = vi.fn(workOnPicture)
    const { makeAhead } = createSmallPictures({ work, close() {} })
    await makeAhead(opened, [id, id], () => work.mock.calls.length < 1)
    expect(work).toHaveBeenCalledTimes(1)
    work.mockImplementation(async (task) => {
      const answer = await workOnPicture(task)
      opened.records.media.deleteForEver([id])
      return answer
    })
    await makeAhead(opened, [id], () => true)
    const kept = readdirSync(desk.path('Library', 'derived'), { recursive: true }).map(String)
    expect(kept.filter((name) => name.includes('-480'))).toEqual([])
  })
})

describe('many files', () => {
  const png = (width: number) => madePicture('png', { width, height: 40, words: false })

  test('each of them is in the answer once: added, there already, refused', async () => {
    const twice = await png(41)
    const binned = await desk.call('media.addPasted', {
      fileName: 'old.png',
      bytes: new Uint8Array(await png(42)),
    })
    await desk.call('media.bin', { ids: [binned.id] })
    const paths = [
      write('in/a.png', twice),
      write('in/b.png', twice),
      write('in/c.png', await png(42)),
      write('in/d.png', 'Only words'),
    ]
    const added = await desk.call('media.addDropped', { paths: [desk.path('in'), paths[0] ?? ''] })
    expect(added).toMatchObject({ files: 5, present: 2, left: 0 })
    expect(added.problems).toHaveLength(1)
    // One was made, one was taken out of the bin.
    expect(added.newIds).toHaveLength(2)
    expect(added.newIds).toContain(binned.id)
    expect(added.media.map(({ id }) => id)).toEqual(added.newIds)
    const told = desk.told.filter(({ name }) => name === 'work.progress')
    expect(told.map(({ payload }) => payload)).toEqual(
      expect.arrayContaining([expect.objectContaining({ done: 5, total: 5 }), null]),
    )
  })

  test('stopping leaves what came in, and says how many were not looked at', async () => {
    for (let index = 0; index < 40; index += 1) write(`in/${index}.png`, await png(30 + index))
    const adding = desk.call('media.addDropped', { paths: [desk.path('in')] })
    await vi.waitFor(() => expect(stored().length).toBeGreaterThan(2), { interval: 1 })
    await desk.call('work.stop', null)
    const { files, newIds, left, problems } = await adding
    expect([files, problems]).toEqual([40, []])
    expect(left).toBeGreaterThan(0)
    expect(newIds.length + left).toBe(40)
    expect((await desk.call('media.list', {})).total).toBe(newIds.length)
    expect(stored()).toHaveLength(newIds.length)
  })

  test('a window waits for one thing at a time, and what it waits for ends with it', async () => {
    for (let index = 0; index < 40; index += 1) write(`in/${index}.png`, await png(30 + index))
    const adding = desk.call('media.addDropped', { paths: [desk.path('in')] })
    expect(await desk.ask('media.addDropped', { paths: [desk.path('in')] })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    desk.person.closeWindow(1)
    expect((await adding).left).toBeGreaterThan(0)
    expect(await desk.call('media.addDropped', { paths: [] })).toMatchObject({ files: 0 })
  })

  test('a library is closed only when adding has come to a good place', async () => {
    for (let index = 0; index < 40; index += 1) write(`in/${index}.png`, await png(30 + index))
    const adding = desk.call('media.addDropped', { paths: [desk.path('in')] })
    await vi.waitFor(() => expect(stored().length).toBeGreaterThan(2), { interval: 1 })
    await desk.call('library.openSample', null)
    expect((await adding).left).toBeGreaterThan(0)
  })
})
