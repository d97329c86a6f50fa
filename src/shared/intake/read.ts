import type { ReadSource, SourceFormat } from './blocks'
import { readZipDirectory } from './formats/docx/zip-directory'
import { decodeText } from './formats/encoding'
import { fileKindOf, looksBinary } from './formats/file-kinds'
import { readHtmlFragment } from './formats/html/html'
import { hasHeaderLines, readFrontMatter } from './formats/markdown/front-matter'
import { readMarkdown } from './formats/markdown/markdown'
import { maskTemplateTags } from './formats/markdown/template-tags'
import { withoutOwnByline } from './formats/own/byline'
import { readOwnExport, type Strangers } from './formats/own/export'
import { extensionOf, hasFrontMatter, isWholePage, sniffFormat, type TextFormat } from './formats/sniff'
import { isBlank, normaliseLines } from './formats/text/lines'
import { readPlainText } from './formats/text/text'
import { readSrt } from './formats/timed/srt'
import { readTimestamped } from './formats/timed/timestamped'
import { readTimestampedMarkdown } from './formats/timed/timestamped-markdown'
import { readVtt } from './formats/timed/vtt'
import { IntakeError } from './result'

/** Text files larger than this are refused: no article or talk comes near. */
export const MOST_TEXT_BYTES = 25 * 1024 * 1024
/** Word files carry their pictures. */
export const MOST_DOCX_BYTES = 200 * 1024 * 1024

export type ReadOptions = {
  /** Read HTML as one piece even if it is a whole page: nothing but scripts, forms and share rows is left out. */
  wholePage?: boolean
  strangers?: Strangers
}

const NOBODY: Strangers = new Set()

/**
 * Reads a file into blocks. The file's content decides what it is, its name only where the content leaves it open.
 * @throws IntakeError with one line for the writer: the file is empty, too large, not text, or cannot be read.
 */
export async function readSource(
  input: { fileName: string; bytes: Uint8Array },
  options: ReadOptions = {},
): Promise<ReadSource> {
  const { fileName } = input
  const { bytes, warnings } = withoutPadding(input.bytes)
  if (bytes.length === 0) throw new IntakeError('empty', `${fileName} is empty.`)
  const kind = fileKindOf(bytes)
  if (kind?.archive === 'zip') return readArchive(bytes, fileName)
  if (kind?.archive === 'ole') throw refuseOldOffice(bytes, fileName)
  if (kind) throw new IntakeError('binary', `${fileName} is ${kind.label}, not text.`)
  if (bytes.length > MOST_TEXT_BYTES) {
    throw new IntakeError(
      'too-large',
      `${fileName} is ${megabytes(bytes.length)} MB; text files may be ${megabytes(MOST_TEXT_BYTES)} MB at most.`,
    )
  }
  const decoded = decodeText(bytes)
  if (!decoded.encoding.startsWith('utf-16') && looksBinary(bytes)) {
    throw new IntakeError('binary', `${fileName} is not text: it looks like a program's data.`)
  }
  if (extensionOf(fileName) === 'docx')
    throw new IntakeError(
      'unreadable',
      `${fileName} is called a Word file but is none: it is damaged or wrongly named.`,
    )
  const text = normaliseLines(decoded.text)
  refuseForeignText(text, fileName)
  if (isEmpty(text)) throw new IntakeError('empty', `${fileName} holds no words.`)
  const own = readOwnExport(text, options.strangers ?? NOBODY)
  if (own) return { ...own, written: text, warnings: [...warnings, ...decoded.warnings, ...own.warnings] }
  const format = sniffFormat(fileName, text)
  const source =
    format === 'html' ? await readHtmlFile(text, options) : withoutOwnByline(readAs(text, format, fileName))
  if (source.blocks.length === 0 && source.dropped.length === 0)
    throw new IntakeError('empty', `${fileName} holds no words.`)
  return { ...source, written: text, warnings: [...warnings, ...decoded.warnings, ...source.warnings] }
}

/** A disk that failed in the middle of writing leaves zeros at the end of a text. */
function withoutPadding(bytes: Uint8Array): { bytes: Uint8Array; warnings: string[] } {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  // One zero may be half a character in UTF-16; a few are no damage worth a word.
  if (bytes.length - end < 16 || bytes.subarray(0, end).includes(0)) return { bytes, warnings: [] }
  return { bytes: bytes.subarray(0, end), warnings: ['The file ends in empty bytes: it may be cut off.'] }
}

/** Reads pasted text. Its format is what it shows, unless the caller knows. */
export function readText(
  text: string,
  hint: { fileName?: string; format?: TextFormat; strangers?: Strangers } = {},
): ReadSource {
  const lines = normaliseLines(text)
  const own = readOwnExport(lines, hint.strangers ?? NOBODY)
  const format = hint.format ?? sniffFormat(hint.fileName ?? '', lines)
  const source = own ?? withoutOwnByline(readAs(lines, format, hint.fileName ?? ''))
  return { ...source, written: lines }
}

/** Reads pasted HTML: a piece that the writer chose, of a page or of a Word or Google document. */
export function readHtml(html: string, strangers: Strangers = NOBODY): ReadSource {
  const lines = normaliseLines(html)
  return { ...(readOwnExport(lines, strangers) ?? readHtmlFragment(lines)), written: lines }
}

function readAs(text: string, format: SourceFormat, fileName: string): ReadSource {
  switch (format) {
    case 'vtt':
      return readVtt(text)
    case 'srt':
      return readSrt(text)
    case 'html':
      return readHtmlFragment(text)
    case 'markdown':
      return withFileName(
        readTimestampedMarkdown(text) ?? readMarkdown(text, { modules: extensionOf(fileName) === 'mdx' }),
        fileName,
      )
    case 'docx':
    case 'timestamped':
    case 'text':
      return readTextFile(text)
  }
}

function readTextFile(text: string): ReadSource {
  if (!hasHeaderLines(text)) return readTimestamped(text) ?? readPlainText(text)
  const front = readFrontMatter(text)
  const source = readTimestamped(front.body) ?? readPlainText(front.body)
  const publishedOn = front.metadata.publishedOn ?? source.metadata.publishedOn
  return {
    ...source,
    metadata: { ...front.metadata, publishedOn },
    dropped: [...front.dropped, ...source.dropped],
  }
}

/** Site generators name their posts `2024-03-05-what-it-is-about.md`. */
function withFileName(source: ReadSource, fileName: string): ReadSource {
  const dated = /(?:^|[\\/])(\d{4}-\d{2}-\d{2})-([a-z0-9][a-z0-9-]*)\.\w+$/i.exec(fileName)
  if (!dated) return source
  const { metadata } = source
  return {
    ...source,
    metadata: {
      ...metadata,
      publishedOn: metadata.publishedOn ?? dated[1] ?? null,
      slug: metadata.slug ?? dated[2]?.toLowerCase() ?? null,
    },
  }
}

async function readHtmlFile(text: string, options: ReadOptions): Promise<ReadSource> {
  if (hasFrontMatter(text) || hasHeaderLines(text)) return readHtmlPost(text)
  if (options.wholePage || !isWholePage(text)) return readHtmlFragment(text)
  const { readSavedPage } = await import('./formats/page/saved-page')
  return readSavedPage(text)
}

/** A site generator's post written in HTML: front matter, template tags, then a piece of a page. */
function readHtmlPost(text: string): ReadSource {
  const front = readFrontMatter(text)
  const masked = maskTemplateTags(front.body, { modules: false })
  const source = readHtmlFragment(masked.unmask(masked.text))
  return {
    ...source,
    metadata: front.metadata,
    dropped: [...front.dropped, ...masked.tags, ...source.dropped],
    warnings: [...front.warnings, ...source.warnings],
  }
}

async function readArchive(bytes: Uint8Array, fileName: string): Promise<ReadSource> {
  const { isDocx, readDocx } = await import('./formats/docx/docx')
  const entries = readZipDirectory(bytes)
  if (bytes.length > MOST_DOCX_BYTES) {
    throw new IntakeError(
      'too-large',
      `${fileName} is ${megabytes(bytes.length)} MB; Word files may be ${megabytes(MOST_DOCX_BYTES)} MB at most.`,
    )
  }
  if (extensionOf(fileName) === 'docx' || (entries && isDocx(entries))) {
    const source = await readDocx(bytes, fileName)
    if (source.blocks.length === 0 && source.dropped.length === 0)
      throw new IntakeError('empty', `${fileName} holds no words.`)
    return source
  }
  const names = entries?.map((entry) => entry.name) ?? []
  const label =
    names.includes('mimetype') && names.includes('content.xml')
      ? 'an OpenDocument text'
      : names.some((name) => name.startsWith('Index/'))
        ? 'a Pages document'
        : null
  if (label)
    throw new IntakeError('unsupported', `${fileName} is ${label}; save it as .docx and import that.`)
  throw new IntakeError('binary', `${fileName} is a ZIP archive, not text.`)
}

function refuseOldOffice(bytes: Uint8Array, fileName: string): IntakeError {
  // A password turns a .docx into an old Office container with this stream, named in UTF-16.
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, 65_536))
  if (head.includes('EncryptedPackage'))
    return new IntakeError('unreadable', `${fileName} is locked with a password.`)
  return new IntakeError(
    'unsupported',
    `${fileName} is an old Word document; save it as .docx and import that.`,
  )
}

function refuseForeignText(text: string, fileName: string): void {
  if (/^\s*\{\\rtf/.test(text))
    throw new IntakeError(
      'unsupported',
      `${fileName} is a rich text (RTF) file; save it as .docx and import that.`,
    )
  if (
    /^(?:From|MIME-Version|Content-Type|Subject): [\s\S]{0,4000}?Content-Type: multipart\/related/i.test(
      text.slice(0, 8_000),
    )
  ) {
    throw new IntakeError(
      'unsupported',
      `${fileName} is a web archive (MHTML); save the page as HTML and import that.`,
    )
  }
}

function isEmpty(text: string): boolean {
  return isBlank(text)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10
}
