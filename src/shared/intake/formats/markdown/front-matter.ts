import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { emptyMetadata, type SourceMetadata } from '../../blocks'
import { readDate } from '../dates'
import { isBlank } from '../text/lines'

export type FrontMatter = { metadata: SourceMetadata; body: string; dropped: string[]; warnings: string[] }

/** Longer than this is no front matter, whatever fences stand around it. */
const LONGEST = 200_000

/**
 * Takes YAML (`---`), TOML (`+++`) or JSON front matter, or a header of `Title: …` lines, off a Markdown text. Fields
 * we have no place for are listed in `dropped`, and so is front matter that cannot be read (with a warning).
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.length - text.trimStart().length
  const source = text.slice(start)
  const fenced = /^(---|\+\+\+)[ \t]*\n/.exec(source)
  if (fenced) return readFenced(text, source, fenced[1] === '+++' ? 'toml' : 'yaml', fenced[0].length)
  if (source.startsWith('{')) return readJson(text, source)
  return unopened(source) ?? readHeaderLines(text, source)
}

function none(text: string): FrontMatter {
  return { metadata: emptyMetadata(), body: text, dropped: [], warnings: [] }
}

function readFenced(text: string, source: string, kind: 'yaml' | 'toml', start: number): FrontMatter {
  const fence = kind === 'toml' ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m
  const rest = source.slice(start, start + LONGEST)
  const end = fence.exec(rest)
  if (!end) return none(text)
  const matter = rest.slice(0, end.index)
  if (!looksLikeFields(matter, kind)) return none(text)
  const body = source.slice(start + end.index + end[0].length)
  try {
    const value: unknown =
      kind === 'toml'
        ? parseToml(matter)
        : parseYaml(indentRunOn(matter), { maxAliasCount: 50, logLevel: 'error' })
    if (value === null && matter.trim() === '') return { ...none(body), body }
    if (isFields(value)) return { ...readFields(value), body }
  } catch {
    // Told below, with what its plain lines still say.
  }
  const salvaged = readFields(plainFields(matter))
  return {
    metadata: salvaged.metadata,
    body,
    dropped: [matter.trim()],
    warnings: [`The front matter is not valid ${kind.toUpperCase()}; only its plain lines were read.`],
  }
}

/** In lines: a quotation mark that nothing closes for longer was forgotten. */
const LONGEST_QUOTED = 40

/**
 * Sets in the lines on which a quoted value runs on at the margin («title: "One» / «two"»): the makers of sites read
 * these, and the standard does not.
 */
function indentRunOn(matter: string): string {
  const lines = matter.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const opened = /^[A-Za-z_][\w-]*:[ \t]+(["'].*)$/.exec(lines[at] ?? '')?.[1]
    if (opened === undefined || isClosed(opened)) continue
    const ahead = lines.slice(at + 1, at + 1 + LONGEST_QUOTED)
    const next = ahead.findIndex((line) => /^[A-Za-z_][\w-]*:(?:\s|$)/.test(line))
    const within = next < 0 ? ahead : ahead.slice(0, next)
    const last = within.findIndex((_, i) => isClosed([opened, ...within.slice(0, i + 1)].join('\n')))
    for (let i = at + 1; i <= at + 1 + last; i += 1) lines[i] = `  ${lines[i]}`
    if (last >= 0) at += last + 1
  }
  return lines.join('\n')
}

/** A quotation mark, and all up to the one that closes it. */
function isClosed(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')\s*(?:#.*)?$/.test(value)
}

/** Two dividers around prose are no front matter: it opens with a field, a comment or a brace. */
function looksLikeFields(matter: string, kind: 'yaml' | 'toml'): boolean {
  const first = matter.split('\n').find((line) => !isBlank(line))
  if (first === undefined) return true
  if (kind === 'toml') return /^\s*(?:#|\[|[\w."'-]+\s*=)/.test(first)
  return /^\s*(?:#|\{|%|["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?\s*:(?:\s|$))/u.test(first)
}

function plainFields(matter: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const line of matter.split('\n')) {
    const field = /^["']?([A-Za-z][\w-]{0,40})["']?\s*[:=]\s*(.{1,2000})$/.exec(line)
    if (field?.[1] && field[2]) fields[field[1]] ??= field[2].trim().replace(/^(["'])(.*)\1$/, '$2')
  }
  return fields
}

function readJson(text: string, source: string): FrontMatter {
  const end = source.indexOf('\n}')
  if (end < 0 || end > LONGEST) return none(text)
  try {
    const value: unknown = JSON.parse(source.slice(0, end + 2))
    return isFields(value) ? { ...readFields(value), body: source.slice(end + 2) } : none(text)
  } catch {
    return none(text)
  }
}

const HEADER_KEYS =
  /^(?:title|subtitle|date|author|authors|creator|category|categories|tags|slug|summary|description|excerpt|status|draft|published|lang|language|locale|modified|updated|keywords|layout|template|type|permalink|url|link|guid|id|post_id|image|cover|thumbnail|comments|redirect_from)$/i

/** YAML without its first fence: field by field from the very first line on, and the second fence right below. */
function unopened(source: string): FrontMatter | null {
  const end = /^---[ \t]*$/m.exec(source.slice(0, 8_000))
  if (!end) return null
  const matter = source.slice(0, end.index)
  const lines = matter.trimEnd().split('\n')
  if (!lines.every((line) => /^(?:[A-Za-z_][\w-]{0,40}:(?:[ \t]|$)|[ \t]+\S|- )/.test(line))) return null
  const keys = lines.flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? [])
  const known = keys.filter((key) => HEADER_KEYS.test(key))
  // A talk may begin line by line with its voices: most of these are no fields.
  if (!known.some((key) => /^title$/i.test(key)) || known.length < 2 || known.length * 2 < keys.length)
    return null
  return readFenced(source, `---\n${source}`, 'yaml', 4)
}

/** Whether a text opens with the header that Pelican and MultiMarkdown use, or with front matter that lost its fences. */
export function hasHeaderLines(text: string): boolean {
  const source = text.trimStart()
  return headerLines(source) !== null || unopened(source) !== null
}

/** Known fields at the very top, a title among them, then a blank line or the first tag. */
function headerLines(source: string): { fields: Record<string, unknown>; end: number } | null {
  const fields: Record<string, unknown> = {}
  let end = 0
  let count = 0
  for (const line of source.slice(0, 8_000).split('\n')) {
    if (isBlank(line) || /^\s*</.test(line)) break
    const field = /^([A-Za-z_]+):[ \t]+(.{1,500})$/.exec(line)
    if (!field?.[1] || !field[2] || !HEADER_KEYS.test(field[1]) || count >= 20) return null
    fields[field[1]] = field[2].trim().replace(/^(["'])(.*)\1$/, '$2')
    count += 1
    end += line.length + 1
  }
  const named = Object.keys(fields).some((key) => /^title$/i.test(key))
  return count >= 2 && named ? { fields, end } : null
}

function readHeaderLines(text: string, source: string): FrontMatter {
  const header = headerLines(source)
  return header === null ? none(text) : { ...readFields(header.fields), body: source.slice(header.end) }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Which fields say the same, the one to prefer first. */
const NAMES = {
  title: ['title', 'headline', 'posttitle', 'name'],
  dek: [
    'dek',
    'deck',
    'standfirst',
    'subtitle',
    'subhead',
    'subheading',
    'excerpt',
    'postexcerpt',
    'summary',
    'description',
    'abstract',
    'lead',
    'lede',
    'intro',
  ],
  byline: ['byline', 'author', 'authors', 'writer', 'by'],
  date: [
    'date',
    'published',
    'publishdate',
    'publishedat',
    'publishedon',
    'pubdate',
    'publicationdate',
    'datepublished',
    'created',
    'createdat',
    'postdate',
  ],
  slug: ['slug'],
  canonical: ['canonical', 'canonicalurl', 'canonicallink', 'originalurl', 'permalink', 'url'],
  tags: ['tags', 'tag', 'keywords', 'categories', 'category', 'topics'],
  language: ['lang', 'language', 'locale'],
  status: ['status'],
  seoTitle: ['seotitle', 'metatitle', 'titletag'],
  seoDescription: ['seodescription', 'metadescription'],
} as const

function readFields(fields: Record<string, unknown>): Pick<FrontMatter, 'metadata' | 'dropped' | 'warnings'> {
  const metadata = emptyMetadata()
  const used = new Set<string>()
  const byKey = new Map(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), { key, value }]),
  )
  const take = <Value>(names: readonly string[], read: (value: unknown) => Value | null): Value | null => {
    for (const name of names) {
      const field = byKey.get(name)
      const value = field ? read(field.value) : null
      if (field && value !== null) {
        used.add(field.key)
        return value
      }
    }
    return null
  }
  metadata.title = take(NAMES.title, textValue)
  metadata.dek = take(NAMES.dek, textValue)
  metadata.byline = take(NAMES.byline, readByline)
  metadata.publishedOn = take(NAMES.date, dateValue)
  metadata.slug = take(NAMES.slug, slugValue)
  metadata.canonicalUrl = take(NAMES.canonical, absoluteAddress)
  metadata.slug ??= take(['permalink', 'url'], slugValue)
  metadata.language = take(NAMES.language, textValue)
  metadata.status = take(NAMES.status, textValue)
  metadata.seoTitle = take(NAMES.seoTitle, textValue)
  metadata.seoDescription = take(NAMES.seoDescription, textValue)
  const seo = byKey.get('seo')
  if (seo && isFields(seo.value)) {
    metadata.seoTitle ??= textValue(seo.value.title)
    metadata.seoDescription ??= textValue(seo.value.description)
    used.add(seo.key)
  }
  for (const name of NAMES.tags) {
    const field = byKey.get(name)
    const tags = field ? tagsOf(field.value) : []
    if (field && tags.length > 0) used.add(field.key)
    metadata.tags.push(...tags.filter((tag) => !metadata.tags.includes(tag)))
  }
  const description = byKey.get('description')
  if (description && !used.has(description.key)) {
    const text = textValue(description.value)
    if (text !== null && metadata.seoDescription === null) {
      metadata.seoDescription = text === metadata.dek ? null : text
      used.add(description.key)
    }
  }
  for (const name of NAMES.dek) {
    const field = byKey.get(name)
    if (field && textValue(field.value) === metadata.dek) used.add(field.key)
  }
  return {
    metadata,
    dropped: Object.entries(fields)
      .filter(([key]) => !used.has(key))
      .map(describe)
      .filter((line) => line !== ''),
    warnings: [],
  }
}

function describe([key, value]: [string, unknown]): string {
  if (value === null || value === undefined || value === '') return ''
  return `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`.slice(0, 5_000)
}

function textValue(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

function readByline(value: unknown): string | null {
  const names = [value].flat().map((author) => {
    if (!isFields(author)) return textValue(author)
    return textValue(author.name ?? author.title ?? author.full_name ?? author.id)
  })
  const known = names.filter((name) => name !== null)
  return known.length > 0 ? known.join(', ').replace(/^by\s+(?=\p{Lu})/iu, '') : null
}

function dateValue(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value))
  // TOML's own dates; their text begins with the ISO day.
  if (value instanceof Date && !Number.isNaN(value.getTime())) return readDate(value.toISOString())
  return null
}

function slugValue(value: unknown): string | null {
  const text = textValue(value)
  if (text === null || /[{}:]/.test(text.replace(/^https?:\/\//, ''))) return null
  const last = text
    .split(/[?#]/)[0]
    ?.split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.html?$/, '')
  return last && last !== 'index' ? last : null
}

function absoluteAddress(value: unknown): string | null {
  const text = textValue(value)
  return text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null
}

function tagsOf(value: unknown): string[] {
  const values = typeof value === 'string' ? value.split(/\s*,\s*/) : [value].flat()
  return values
    .map((tag) => (isFields(tag) ? textValue(tag.name ?? tag.title) : textValue(tag)))
    .filter((tag) => tag !== null)
}
