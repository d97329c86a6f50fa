import { describe, expect, test } from 'vitest'
import { readSource } from '../read'
import { plainText } from './runs'

const TEXT = 'Crème “fraîche” – voilà.\nEine Bürste für später.'

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const source = (mark ? '\ufeff' : '') + text
  const bytes = new Uint8Array(source.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < source.length; index++)
    view.setUint16(index * 2, source.charCodeAt(index), littleEndian)
  return bytes
}

/** The letters that Windows-1252 has at other places than Latin-1. */
const WINDOWS: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92, '…': 0x85, '€': 0x80 }

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)))
}

async function read(bytes: Uint8Array, fileName = 'a.txt') {
  const source = await readSource({ fileName, bytes })
  const text = source.blocks
    .map((block) => (block.type === 'paragraph' ? plainText(block.runs) : '?'))
    .join('\n')
  return { text, warnings: source.warnings }
}

describe('every usual way to write characters is read', () => {
  const utf8 = new TextEncoder().encode(TEXT)
  const cases: [name: string, bytes: Uint8Array, warned: boolean][] = [
    ['UTF-8', utf8, false],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), false],
    ['UTF-16 LE with a mark', utf16(TEXT, true, true), false],
    ['UTF-16 BE with a mark', utf16(TEXT, false, true), false],
    ['UTF-16 LE without a mark', utf16(TEXT, true, false), true],
    ['UTF-16 BE without a mark', utf16(TEXT, false, false), true],
    ['Windows-1252', windows1252(TEXT), true],
  ]
  test.each(cases)('%s', async (_name, bytes, warned) => {
    const read1 = await read(bytes)
    expect(read1.text).toBe(TEXT)
    expect(read1.warnings.length > 0).toBe(warned)
  })

  test('a page that states its charset is read by it', async () => {
    const html = '<html><head><meta charset="iso-8859-2"></head><body><p>Hezk'
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode(html),
      0xfd,
      ...new TextEncoder().encode('.</p></body></html>'),
    )
    expect((await read(bytes, 'a.html')).text).toBe('Hezký.')
  })

  test('a file cut off inside a character says so and keeps the rest', async () => {
    const cut = new TextEncoder().encode('Crème brûlée').slice(0, -2)
    const { text, warnings } = await read(cut)
    expect(text).toBe('Crème brûl')
    expect(warnings).toEqual([expect.stringContaining('cut off')])
  })

  test('every kind of line end parts lines, and marks inside the text vanish', async () => {
    expect(
      (await read(new TextEncoder().encode('one\r\ntwo\rthree\u2028four\u2029five\u00a0\nsi\ufeffx \t')))
        .text,
    ).toBe('one\ntwo\nthree\nfour\nfive\nsix')
  })
})
