import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readSource } from '../read'
import { IntakeError } from '../result'
import { textOfBlocks } from './words'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const run = (text: string, style = '') =>
  `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, style = '') =>
  `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}${content}</w:p>`
const item = (text: string, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)

/** A Word file as small as Word would still open it. */
async function wordFile(body: string, extra: Record<string, string> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('It was Tuesday.'))}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATIONS}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/><Relationship Id="r4" Type="${RELATIONS}/hyperlink" Target="https://oil.example/" TargetMode="External"/><Relationship Id="r5" Type="${RELATIONS}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    ...extra,
  }
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const BODY = [
  paragraph(run('Oil and patience'), '<w:pStyle w:val="Title"/>'),
  paragraph(run('Why oil?', '<w:b/>')) +
    paragraph(
      run('Because ') +
        run('water', '<w:i/>') +
        run(' runs off.') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
  paragraph(run('What to avoid'), '<w:pStyle w:val="Heading2"/>'),
  item('heat'),
  item('of any kind', 1),
  item('hurry'),
  paragraph(
    `<w:hyperlink r:id="r4">${run('this oil')}</w:hyperlink>${run(' and ')}<w:hyperlink r:id="r5">${run('that one')}</w:hyperlink>`,
  ),
  `<w:tbl><w:tr><w:tc>${paragraph(run('Day'))}</w:tc><w:tc>${paragraph(run('Drops'))}</w:tc></w:tr></w:tbl>`,
].join('')

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
