import JSZip from 'jszip'

export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const run = (text: string, style = '') =>
  `<w:r>${style ? `<w:rPr>${style}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, style = '') =>
  `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}${content}</w:p>`
const item = (text: string, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)

/** A Word file as small as Word would still open it. */
export async function wordFile(body: string, extra: Record<string, string> = {}): Promise<Uint8Array> {
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

/** A little of everything that Word marks. */
export const BODY = [
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
