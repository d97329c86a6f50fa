import JSZip from 'jszip'

/** A text as a writer would lay it out, before it is written in a format. */
export type Piece =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; parts: Part[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'quote'; text: string }
  | { kind: 'picture'; caption: string }
  | { kind: 'folded'; head: string; text: string[] }
  | { kind: 'term'; term: string; text: string[] }
  | { kind: 'row'; cells: [string, string] }
export type Part = { text: string; look?: 'bold' | 'italic' | undefined; breakAfter?: boolean }

export type LayoutFormat = 'txt' | 'md' | 'html' | 'docx'

export async function write(
  pieces: readonly Piece[],
  format: LayoutFormat,
  wrapped: boolean,
): Promise<Uint8Array> {
  if (format === 'docx') return wordFile(pieces.map(wordXml).join('').replaceAll('</w:tbl><w:tbl>', ''))
  const text =
    format === 'html'
      ? page(pieces)
      : `${pieces.map((piece) => (format === 'md' ? markdown(piece) : plain(piece))).join('\n\n')}\n`
  return new TextEncoder().encode(wrapped && format !== 'html' ? wrap(text) : text)
}

/** Fewer breaks than this could be the writer's own: such a text is left as it is. */
const FEWEST_BREAKS = 3

/** Lines of at most fifty-six characters, as an old editor or a mail writes them. */
function wrap(text: string): string {
  const lines = text.split('\n').map((line) => (/^(?:[-#>|]|\s*$)/.test(line) ? [line] : wrapLine(line)))
  const breaks = lines.reduce((sum, parts) => sum + parts.length - 1, 0)
  return breaks < FEWEST_BREAKS ? text : lines.flat().join('\n')
}

function wrapLine(line: string): string[] {
  const lines: string[] = []
  for (const word of line.split(/ (?=[\p{L}\p{N}“«¿(])/u)) {
    const last = lines.at(-1)
    // No line begins with what Markdown would take for a mark of a list.
    if (last !== undefined && (last.length + word.length < 56 || /^\d+\.$/.test(word)))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function plain(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
    case 'quote':
      return piece.text
    case 'paragraph':
      return piece.parts.map((part) => part.text + (part.breakAfter ? '\n' : '')).join('')
    case 'list':
      return piece.items.map((item) => `- ${item}`).join('\n')
    case 'picture':
      return piece.caption
    case 'folded':
      return [piece.head, ...piece.text].join('\n\n')
    case 'term':
      return [piece.term, ...piece.text].join('\n\n')
    case 'row':
      return piece.cells.join('\n\n')
  }
}

const MARKS = { bold: '**', italic: '*' }

function markdown(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${piece.text}`
    case 'quote':
      return `> ${piece.text}`
    case 'paragraph':
      return piece.parts
        .map(({ text, look, breakAfter }) => {
          const mark = look ? MARKS[look] : ''
          return `${mark}${text.trim()}${mark}${breakAfter ? '\\\n' : ' '}`
        })
        .join('')
        .trim()
    case 'picture':
      return `![${piece.caption}](pictures/jar.jpg)`
    case 'folded':
      return `<details>\n<summary>${piece.head}</summary>\n\n${piece.text.join('\n\n')}\n\n</details>`
    case 'term':
      return `${piece.term}\n: ${piece.text.join('\n\n  ')}`
    case 'row':
      return `| ${piece.cells.join(' | ')} |`
    default:
      return plain(piece)
  }
}

function page(pieces: readonly Piece[]): string {
  const out: string[] = []
  let group = ''
  const into = (next: string) => {
    if (group === next) return
    if (group !== '') out.push(`</${group}>`)
    if (next !== '') out.push(`<${next}>`)
    group = next
  }
  for (const piece of pieces) {
    into(piece.kind === 'term' ? 'dl' : piece.kind === 'row' ? 'table' : '')
    out.push(element(piece))
  }
  into('')
  return `<!doctype html><html><body><article>\n${out.join('\n')}\n</article></body></html>`
}

const TAGS = { bold: 'strong', italic: 'em' }
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('')

function element(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${piece.text}</h${piece.level}>`
    case 'quote':
      return `<blockquote><p>${piece.text}</p></blockquote>`
    case 'paragraph':
      return `<p>${piece.parts
        .map(({ text, look, breakAfter }) => {
          const words = look ? `<${TAGS[look]}>${text.trim()}</${TAGS[look]}>` : text
          return `${words}${breakAfter ? '<br>' : look ? ' ' : ''}`
        })
        .join('')}</p>`
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    case 'picture':
      return `<figure><img src="jar.jpg" alt=""><figcaption>${piece.caption}</figcaption></figure>`
    case 'folded':
      return `<details><summary>${piece.head}</summary>${paragraphs(piece.text)}</details>`
    case 'term':
      return `<dt>${piece.term}</dt><dd>${paragraphs(piece.text)}</dd>`
    case 'row':
      return `<tr>${piece.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  }
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function wordXml(piece: Piece): string {
  const run = ({ text, look, breakAfter }: Part) => {
    const style = look === 'bold' ? '<w:rPr><w:b/></w:rPr>' : look === 'italic' ? '<w:rPr><w:i/></w:rPr>' : ''
    return `<w:r>${style}<w:t xml:space="preserve">${text.trim()} </w:t>${breakAfter ? '<w:br/>' : ''}</w:r>`
  }
  const paragraph = (content: string, style = '') => `<w:p>${style}${content}</w:p>`
  switch (piece.kind) {
    case 'heading':
      return paragraph(run(piece), `<w:pPr><w:pStyle w:val="Heading${piece.level}"/></w:pPr>`)
    case 'paragraph':
      return paragraph(piece.parts.map(run).join(''))
    case 'list':
      return piece.items.map((text) => paragraph(run({ text: `• ${text}` }))).join('')
    case 'row':
      return `<w:tbl><w:tr>${piece.cells.map((text) => `<w:tc>${paragraph(run({ text }))}</w:tc>`).join('')}</w:tr></w:tbl>`
    default:
      return plain(piece)
        .split('\n\n')
        .map((text) => paragraph(run({ text })))
        .join('')
  }
}

async function wordFile(body: string): Promise<Uint8Array> {
  const zip = new JSZip()
  const styles = [1, 2, 3, 4]
    .map(
      (n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`,
    )
    .join('')
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`)
  zip.file('word/styles.xml', `<w:styles ${W}>${styles}</w:styles>`)
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}
