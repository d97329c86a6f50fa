import type { Element, Root } from 'hast'
import type { ReadSource, SourceMetadata } from '../../blocks'
import { emptyMetadata } from '../../blocks'
import { IntakeError } from '../../result'
import { dropBoilerplate } from '../boilerplate/blocks'
import { readBlocks } from '../html/blocks'
import { bringFootnotesIn } from '../html/footnotes'
import { plainReading, unsafeLinkWarnings } from '../html/reading'
import { attribute, isElement, parseHtml, textOf } from '../html/tree'
import { asTranscript } from '../timed/timestamped'
import { readZipDirectory, readZipEntry, type ZipEntry } from './zip-directory'

/** What a Word file may hold when unpacked. More is a mistake or an attack. */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024
const MOST_PART_BYTES = 4 * 1024 * 1024

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/**
 * Reads a Word file (.docx): text with its styles, lists, links, embedded pictures, foot- and endnotes
 * and what its properties say. Page headers and footers are listed in `dropped`. `fileName` is for the messages.
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<ReadSource> {
  const entries = checkArchive(bytes, fileName)
  const html = await convert(bytes, fileName)
  const tree = parseHtml(html, 'fragment')
  bringFootnotesIn(tree)
  tidyNotes(tree)
  const reading = plainReading()
  const blocks = asTranscript(readBlocks(tree, reading), reading.dropped)
  const cleaned = dropBoilerplate(blocks)
  return {
    format: 'docx',
    metadata: await readProperties(bytes, entries),
    blocks: cleaned.blocks,
    dropped: [...(await readMargins(bytes, entries)), ...reading.dropped, ...cleaned.dropped],
    written: html,
    warnings: unsafeLinkWarnings(reading),
  }
}

/** Whether a ZIP archive is a Word file, whatever it is called. */
export function isDocx(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => /^word\/document\d*\.xml$/i.test(entry.name))
}

function checkArchive(bytes: Uint8Array, fileName: string): ZipEntry[] {
  const entries = readZipDirectory(bytes)
  if (!entries) throw new IntakeError('unreadable', `${fileName} is a Word file that is cut off or damaged.`)
  if (!isDocx(entries))
    throw new IntakeError('unreadable', `${fileName} is a ZIP archive, but not a Word file.`)
  if (entries.some((entry) => entry.encrypted))
    throw new IntakeError('unreadable', `${fileName} is locked with a password.`)
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (unpacked > MOST_UNPACKED_BYTES) {
    throw new IntakeError(
      'too-large',
      `${fileName} unpacks to ${Math.round(unpacked / 1_048_576)} MB; the limit is 200 MB.`,
    )
  }
  return entries
}

async function convert(bytes: Uint8Array, fileName: string): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const copy = bytes.slice()
  try {
    // Mammoth's Node build reads `buffer`, its browser build `arrayBuffer`.
    const input = { buffer: copy, arrayBuffer: copy.buffer } as unknown as { arrayBuffer: ArrayBuffer }
    return (await mammoth.convertToHtml(input, { styleMap: STYLE_MAP })).value
  } catch {
    throw new IntakeError(
      'unreadable',
      `${fileName} is a Word file that cannot be read: it is cut off or damaged.`,
    )
  }
}

/** Notes that nothing in the text points to are left as a numbered list: as paragraphs, without numbers and arrows back. */
function tidyNotes(tree: Root): void {
  const isNote = (item: Element) => /^(?:foot|end)note-/.test(attribute(item, 'id') ?? '')
  tree.children = tree.children.map((child) => {
    if (!isElement(child, 'ol') || !child.children.some((item) => isElement(item) && isNote(item)))
      return child
    return {
      ...child,
      tagName: 'div',
      properties: {},
      children: child.children.map((item) => (isElement(item) ? { ...item, tagName: 'div' } : item)),
    }
  })
}

async function readProperties(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<SourceMetadata> {
  const metadata = emptyMetadata()
  const core = entries.find((entry) => entry.name === 'docProps/core.xml')
  const xml = core ? await readPart(bytes, core) : ''
  if (xml === '') return metadata
  const value = (name: string) => {
    const match = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)
    const text = match?.[1] ? textOf(parseHtml(match[1], 'fragment')) : ''
    return text === '' ? null : text
  }
  metadata.title = usefulTitle(value('title'))
  metadata.byline = usefulName(value('creator'))
  metadata.dek = value('subject')
  metadata.seoDescription = value('description')
  metadata.tags =
    value('keywords')
      ?.split(/\s*[,;]\s*/)
      .filter(Boolean) ?? []
  metadata.language = value('language')

  return metadata
}

/** What word processors fill in by themselves says nothing. */
function usefulTitle(title: string | null): string | null {
  return title === null ||
    /^(?:untitled|document\d*|microsoft word\b.*|.*\.docx?|word document|normal)$/i.test(title)
    ? null
    : title
}

function usefulName(name: string | null): string | null {
  return name === null ||
    /^(?:microsoft office user|user|admin|administrator|author|owner|python-docx|un-named|default|apache poi)$/i.test(
      name,
    )
    ? null
    : name
}

async function readPart(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  try {
    return new TextDecoder().decode(await readZipEntry(bytes, entry, MOST_PART_BYTES))
  } catch {
    // A damaged side part costs its words only where the text itself is whole.
    return ''
  }
}

/** The words in page headers and footers: seen on paper, no part of the article. */
async function readMargins(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string[]> {
  const lines = new Set<string>()
  for (const entry of entries) {
    if (!/^word\/(?:header|footer)\d*\.xml$/i.test(entry.name)) continue
    const xml = await readPart(bytes, entry)
    for (const paragraph of xml.split(/<\/w:p>/)) {
      const text = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)]
        .map((match) => match[1] ?? '')
        .join('')
      const line = textOf(parseHtml(text, 'fragment'))
      if (line !== '') lines.add(line)
    }
  }
  return [...lines]
}
