import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missingWords, textOfSource } from './formats/words'
import { readHtml, readSource, readText } from './read'
import { IntakeError } from './result'

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures/files/intake')
const EXPECTED = '.blocks.json'

const encode = (text: string) => new TextEncoder().encode(text)

/** A case is a file and, beside it, what an editor expects of it. */
describe('each fixture reads into the blocks that stand beside it', () => {
  const names = readdirSync(FIXTURES).filter((name) => !name.endsWith(EXPECTED))
  test.each(names)('%s', async (fileName) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, fileName)))
    const { format, metadata, blocks, dropped, warnings } = await readSource({ fileName, bytes })
    const stated = Object.fromEntries(
      Object.entries(metadata).filter(([, value]) => value !== null && value.length > 0),
    )
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, fileName + EXPECTED), 'utf8'))
    expect(JSON.parse(JSON.stringify({ format, metadata: stated, blocks, dropped, warnings }))).toEqual(
      expected,
    )
  })
})

describe('the content decides what a file is, not its name', () => {
  const cases: [fileName: string, text: string, format: string][] = [
    ['talk.txt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello', 'vtt'],
    ['talk.md', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello', 'vtt'],
    ['talk.vtt', '1\n00:00:00,000 --> 00:00:01,000\nHello', 'srt'],
    ['page.txt', '<!DOCTYPE html><html><body><p>Soap</p></body></html>', 'html'],
    ['piece.txt', '<p>Soap</p>\n<p>Water</p>', 'html'],
    ['post.txt', '---\ntitle: Soap\n---\n\nWater.', 'markdown'],
    ['post.txt', '**Soap?**\n\nYes.\n\n**Water?**\n\nAlso.', 'markdown'],
    ['talk.txt', '1. The shed\nMR: Why?\n_______\n2. The bars\nMR: How?\n_______\nV: So.', 'text'],
    ['notes.md', 'Just words', 'markdown'],
    ['notes', 'Just words, 5 * 3 and a < b', 'text'],
    ['notes.html', 'Just words', 'html'],
    ['talk.md', '[00:01] Ada: one\n[00:02] Bo: two\n[00:03] Ada: three', 'timestamped'],
    [
      'diary.txt',
      'At 10:30 we met.\n\nAt 11:45 we ate.\n\nAt 12:10 we left.\n\nIt rained.\n\nAll day.',
      'text',
    ],
  ]
  test.each(cases)('%s: %j is %s', async (fileName, text, format) => {
    expect((await readSource({ fileName, bytes: encode(text) })).format).toBe(format)
    expect(readText(text, { fileName }).format).toBe(format)
  })
})

describe('what cannot be read is refused in one line that names the file', () => {
  const bytes = (...values: number[]) =>
    Uint8Array.from({ length: 64 }, (_, index) => values[index] ?? index % 2)
  const cases: [fileName: string, bytes: Uint8Array, reason: string, says: RegExp][] = [
    ['empty.md', new Uint8Array(), 'empty', /empty/],
    ['blank.txt', encode(' \n\u00a0\t\r\n\ufeff'), 'empty', /no words/],
    ['head.vtt', encode('WEBVTT\n\n'), 'empty', /no words/],
    ['picture.txt', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d), 'binary', /PNG/],
    ['photo.md', bytes(0xff, 0xd8, 0xff, 0xe0), 'binary', /JPEG/],
    ['paper.html', encode('%PDF-1.7\n1 0 obj'), 'binary', /PDF/],
    ['tool.txt', bytes(0x4d, 0x5a, 0x90), 'binary', /program/],
    ['talk.srt', bytes(0x49, 0x44, 0x33, 0x04), 'binary', /MP3/],
    ['data.txt', encode('abc\u0000\u0001\u0002def'), 'binary', /not text/],
    ['parcel.txt', bytes(0x50, 0x4b, 0x03, 0x04), 'binary', /ZIP/],
    ['post.docx', encode('Just words'), 'unreadable', /wrongly named/],
    ['post.docx', bytes(0x50, 0x4b, 0x03, 0x04), 'unreadable', /cut off/],
    ['post.doc', bytes(0xd0, 0xcf, 0x11, 0xe0), 'unsupported', /old Word/],
    ['post.rtf', encode('{\\rtf1\\ansi Soap}'), 'unsupported', /RTF/],
    ['big.txt', new Uint8Array(26 * 1024 * 1024).fill(97), 'too-large', /26 MB.*25 MB/],
  ]
  test.each(cases)('%s (%#)', async (fileName, content, reason, says) => {
    const error = await readSource({ fileName, bytes: content }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(IntakeError)
    expect(error).toMatchObject({ reason, message: expect.stringMatching(says) })
    expect((error as IntakeError).message).toContain(fileName)
    expect((error as IntakeError).message).not.toContain('\n')
  })

  test('a text that only begins like a file signature is read', async () => {
    for (const text of ['ID3 is a tag, he said.', 'Rar! she cried.', 'PK is her name.', 'BZh? What?']) {
      expect((await readSource({ fileName: 'a.txt', bytes: encode(text) })).blocks).toHaveLength(1)
    }
  })
})

describe('a whole page keeps or reports every word', () => {
  const pages = readdirSync(FIXTURES).filter(
    (name) => name.endsWith('-page.html') || name === 'news-soup.html',
  )
  test.each(pages)('%s', async (fileName) => {
    const html = readFileSync(join(FIXTURES, fileName), 'utf8')
    const source = await readSource({ fileName, bytes: encode(html) })
    const visible = textOfSource(
      readHtml(
        html
          .replaceAll('</a><a', '</a> <a')
          .replace(/ alt="[^"]*"/g, '')
          .replace(/<(title|style|script)\b[\s\S]*?<\/\1>/g, ''),
      ),
    )
    expect(
      missingWords(visible, textOfSource(source)).filter((word) => !/^(?:photo|credit|by|\d+)$/i.test(word)),
    ).toEqual([])
  })
})

test('a page whose first line is written with a slip is a page', async () => {
  const html = '<!DOCTYPE: html>\n<head></head><body><nav>Shop</nav><p>Soap is old.</p></body>'
  const { dropped } = await readSource({ fileName: 'a.html', bytes: encode(html) })
  expect(dropped).toEqual(['Shop'])
})

test('the whole page is read as it is when the writer asks for it', async () => {
  const html = '<html><body><nav>Shop</nav><p>Soap is old.</p><aside>Water is older.</aside></body></html>'
  const { blocks } = await readSource({ fileName: 'a.html', bytes: encode(html) }, { wholePage: true })
  expect(JSON.stringify(blocks)).toContain('Water is older.')
})
