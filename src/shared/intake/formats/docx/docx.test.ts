import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { BODY, paragraph, run, W, wordFile } from '../../../../../tests/helpers/word-file'
import { readSource } from '../../read'
import { IntakeError } from '../../result'
import { textOfBlocks } from '../words'

test('a Word file reads into its title, styles, lists, links, tables and notes', async () => {
  const bytes = await wordFile(BODY, {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>Oil &amp; patience</dc:title><dc:creator>Mina Rask</dc:creator><cp:keywords>oil, hair</cp:keywords></cp:coreProperties>`,
    'word/header1.xml': `<w:hdr ${W}>${paragraph(run('Draft ') + run('four'))}</w:hdr>`,
  })
  const source = await readSource({ fileName: 'oil.docx', bytes })
  expect(source.format).toBe('docx')
  expect(source.metadata).toMatchObject({
    title: 'Oil & patience',
    byline: 'Mina Rask',
    tags: ['oil', 'hair'],
  })
  expect(source.blocks).toEqual([
    { type: 'heading', level: 1, runs: [{ text: 'Oil and patience' }] },
    { type: 'paragraph', runs: [{ text: 'Why oil?', bold: true }] },
    {
      type: 'paragraph',
      runs: [
        { text: 'Because ' },
        { text: 'water', italic: true },
        { text: ' runs off.' },
        { text: '', footnote: [{ text: 'It was Tuesday.' }] },
      ],
    },
    { type: 'heading', level: 2, runs: [{ text: 'What to avoid' }] },
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [
        [
          { type: 'paragraph', runs: [{ text: 'heat' }] },
          {
            type: 'list',
            ordered: true,
            start: 1,
            items: [[{ type: 'paragraph', runs: [{ text: 'of any kind' }] }]],
          },
        ],
        [{ type: 'paragraph', runs: [{ text: 'hurry' }] }],
      ],
    },
    {
      type: 'paragraph',
      runs: [{ text: 'this oil', href: 'https://oil.example/' }, { text: ' and that one' }],
    },
    { type: 'paragraph', runs: [{ text: 'Day | Drops' }] },
  ])
  expect(source.dropped).toEqual(['Draft four'])
  expect(source.warnings).toHaveLength(1)
})

test('a talk written out in Word with times is a transcript', async () => {
  const lines = [
    'Ada Byrne   0:03',
    'What is in it?',
    'Cy Holt   0:07',
    'Mostly oats.',
    'Ada Byrne   0:12',
    'And the rest?',
  ]
  const { blocks } = await readSource({
    fileName: 'talk.docx',
    bytes: await wordFile(lines.map((line) => paragraph(run(line))).join('')),
  })
  expect(blocks.map((block) => (block.type === 'cue' ? [block.startMs, block.speaker] : block.type))).toEqual(
    [
      [3000, 'Ada Byrne'],
      [7000, 'Cy Holt'],
      [12000, 'Ada Byrne'],
    ],
  )
})

test('a line break in a paragraph stays a line break', async () => {
  const body = paragraph(
    `<w:r><w:rPr><w:b/></w:rPr><w:t>Why?</w:t></w:r><w:r><w:br/><w:t>Why not.</w:t></w:r>`,
  )
  const { blocks } = await readSource({ fileName: 'a.docx', bytes: await wordFile(body) })
  expect(textOfBlocks(blocks)).toBe('Why?\nWhy not.')
})

describe('a Word file that cannot be read is refused', () => {
  const refusal = (fileName: string, bytes: Uint8Array) =>
    readSource({ fileName, bytes }).catch((error: unknown) => error)

  test('under any name it is read, cut off it is not', async () => {
    const bytes = await wordFile(BODY)
    expect((await readSource({ fileName: 'oil.txt', bytes })).format).toBe('docx')
    for (const part of [0.3, 0.6, 0.9]) {
      const error = await refusal('oil.docx', bytes.slice(0, bytes.length * part))
      expect(error).toBeInstanceOf(IntakeError)
      expect(error).toMatchObject({ reason: 'unreadable', message: expect.stringContaining('oil.docx') })
    }
  })

  test('damaged inside', async () => {
    const bytes = await wordFile('<w:p><w:r><w:t>never closed')
    expect(await refusal('oil.docx', bytes)).toMatchObject({ reason: 'unreadable' })
  })

  test('an archive of something else', async () => {
    const zip = new JSZip()
    zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
    zip.file('content.xml', '<x/>')
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    expect(await refusal('post.odt', bytes)).toMatchObject({ reason: 'unsupported' })
    expect(await refusal('post.docx', bytes)).toMatchObject({ reason: 'unreadable' })
  })

  test('unpacking to more than any article', async () => {
    const bytes = await wordFile(BODY)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at++) {
      // The size that the archive's directory states for each entry.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 150 * 1024 * 1024, true)
    }
    expect(await refusal('bomb.docx', bytes)).toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('200 MB'),
    })
  })

  test('without words', async () => {
    expect(await refusal('blank.docx', await wordFile(paragraph('')))).toMatchObject({ reason: 'empty' })
  })
})
