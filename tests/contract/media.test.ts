import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileWords } from '@main/services/media/file-words'
import { readMetadata } from '@main/services/media/read-metadata'
import { mediaFieldsSchema } from '@shared/records/media'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { madePicture, secrets, told } from '../helpers/picture-files'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(() => {
  desk = createDeskUnderTest()
  desk.current.create(desk.path('Library'))
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
