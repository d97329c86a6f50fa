import type { Expert } from '../records/expert'
import type { ImportKind } from './fields'
import type { ColumnMapping } from './map-columns'

// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as far as it speaks of a person. No kept-up library reads all three.

export const vcardHeadings = [
  'Name',
  'Nickname',
  'Title',
  'Organisation',
  'E-mail',
  'Phone',
  'Website',
  'Socials',
  'Categories',
  'Pronouns',
  'Note',
] as const

export const vcardKind: ImportKind = 'expert'

export const vcardMapping: ColumnMapping = [
  'name',
  'shortNames',
  'title',
  'employer',
  'email',
  'phone',
  'website',
  'socials',
  'tags',
  'pronouns',
  'notes',
]

interface Property {
  name: string
  parameters: Map<string, string[]>
  value: string
}

export interface Card {
  cells: string[]
  /** The bytes of its picture; null where it has none, or names one on the web. */
  photo: Uint8Array | null
}

/** Cards as blocks of lines, BEGIN and END included; what stands outside of a card is left out. */
export function* cardsIn(lines: Iterable<string>): Generator<string[]> {
  let card: string[] | null = null
  for (const line of lines) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) card = []
    card?.push(line)
    if (card && /^\s*END:VCARD\s*$/i.test(line)) {
      yield card
      card = null
    }
  }
}

/** Reads one card. @param lines as `cardsIn` gives them */
export function readCard(lines: readonly string[]): Card {
  const properties = unfolded(lines).flatMap((line) => propertyOf(line) ?? [])
  const all = (name: string) => properties.filter((property) => property.name === name)
  const texts = (name: string) => all(name).map((property) => unescaped(property.value).trim())
  const list = (values: readonly string[]) =>
    [...new Set(values)]
      .filter((value) => value !== '')
      .map((value) => value.replace(/[\\;]/g, '\\$&'))
      .join('; ')
  const structured = (name: string) => components(all(name)[0]?.value ?? '')
  const [family = '', given = '', additional = '', prefix = ''] = structured('N')
  const name = texts('FN')[0] || [prefix, given, additional, family].filter((part) => part !== '').join(' ')
  const organisation = structured('ORG').filter((part) => part !== '')
  const socials = [...all('X-SOCIALPROFILE'), ...all('SOCIALPROFILE')].map((property) => {
    const network = property.parameters.get('TYPE')?.[0] ?? property.parameters.get('SERVICE-TYPE')?.[0] ?? ''
    const value = unescaped(property.value)
    return network === '' ? value : `${network}: ${property.parameters.get('X-USER')?.[0] ?? value}`
  })
  return {
    cells: [
      name,
      list(all('NICKNAME').flatMap(({ value }) => components(value, ','))),
      texts('TITLE')[0] || (texts('ROLE')[0] ?? ''),
      organisation.join(', '),
      list(texts('EMAIL').map((text) => text.replace(/^mailto:/i, ''))),
      list(texts('TEL').map((text) => text.replace(/^tel:/i, ''))),
      list(texts('URL')),
      list(socials),
      list(all('CATEGORIES').flatMap(({ value }) => components(value, ','))),
      [...texts('PRONOUNS'), ...texts('X-PRONOUNS')][0] ?? '',
      texts('NOTE').join('\n'),
    ],
    photo: photoOf(all('PHOTO')[0]),
  }
}

/** An expert as a vCard 4.0. @param photo the portrait's bytes and type */
export function writeCard(
  expert: Pick<
    Expert,
    | 'id'
    | 'name'
    | 'shortNames'
    | 'title'
    | 'pronouns'
    | 'employer'
    | 'contacts'
    | 'socials'
    | 'notes'
    | 'tags'
    | 'updatedAt'
  >,
  photo: { mimeType: string; bytes: Uint8Array } | null = null,
): string {
  const words = expert.name.split(' ')
  const contacts = (kind: Expert['contacts'][number]['kind']) =>
    expert.contacts.filter((contact) => contact.kind === kind).map(({ value }) => value)
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${expert.id}`,
    `FN:${escaped(expert.name)}`,
    `N:${escaped(words.at(-1) ?? '')};${escaped(words.slice(0, -1).join(' '))};;;`,
    ...(expert.shortNames.length > 0 ? [`NICKNAME:${expert.shortNames.map(escaped).join(',')}`] : []),
    ...(expert.title ? [`TITLE:${escaped(expert.title)}`] : []),
    ...(expert.employer ? [`ORG:${escaped(expert.employer)}`] : []),
    ...(expert.pronouns ? [`PRONOUNS:${escaped(expert.pronouns)}`] : []),
    ...contacts('email').map((value) => `EMAIL:${escaped(value)}`),
    ...contacts('phone').map((value) => `TEL:${escaped(value)}`),
    ...contacts('website').map((value) => `URL:${value.replace(/[\r\n]+/g, '')}`),
    ...expert.socials.map(
      ({ network, handle }) =>
        `SOCIALPROFILE${network ? `;SERVICE-TYPE=${parameter(network)}` : ''};VALUE=text:${escaped(handle)}`,
    ),
    ...(expert.tags.length > 0 ? [`CATEGORIES:${expert.tags.map(escaped).join(',')}`] : []),
    ...(expert.notes ? [`NOTE:${escaped(expert.notes)}`] : []),
    ...(photo ? [`PHOTO:data:${photo.mimeType};base64,${base64(photo.bytes)}`] : []),
    `REV:${new Date(expert.updatedAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Lines of a card put together again: a line that begins with a space goes on, and so does one of 2.1 after `=`. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last !== undefined && /^[^:]*QUOTED-PRINTABLE/i.test(last) && last.endsWith('='))
      whole[whole.length - 1] = last.slice(0, -1) + line
    else if (last !== undefined && /^[ \t]/.test(line)) whole[whole.length - 1] = last + line.slice(1)
    else whole.push(line)
  }
  return whole
}

/** `item1.EMAIL;TYPE="work,home":vera@…` taken apart; null for what is no property. */
function propertyOf(line: string): Property | null {
  const colon = outsideQuotes(line, ':')
  if (colon === -1) return null
  const [head = '', ...rest] = splitOutsideQuotes(line.slice(0, colon), ';')
  const parameters = new Map<string, string[]>()
  for (const part of rest) {
    const [, key, text] = /^([\w-]+)=(.*)$/s.exec(part) ?? [null, 'TYPE', part]
    const values = splitOutsideQuotes(text ?? '', ',').map((value) => value.replace(/^"|"$/g, ''))
    const name = (key ?? 'TYPE').toUpperCase()
    parameters.set(name, [...(parameters.get(name) ?? []), ...values])
  }
  const name = head
    .slice(head.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase()
  const value = line.slice(colon + 1)
  const isQuoted = [...parameters.values()].flat().some((one) => /^quoted-printable$/i.test(one))
  return {
    name,
    parameters,
    value: isQuoted ? fromQuotedPrintable(value, parameters.get('CHARSET')?.[0] ?? 'utf-8') : value,
  }
}

function fromQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const hex = /^=([0-9A-Fa-f]{2})/.exec(text.slice(at, at + 3))?.[1]
    if (hex) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else bytes.push(...new TextEncoder().encode(text[at]))
  }
  // A line break within a value is no end of it.
  return decodeAs(Uint8Array.from(bytes), charset).replace(/\r?\n/g, '\\n')
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function photoOf(property: Property | undefined): Uint8Array | null {
  if (!property) return null
  const value = property.value.replace(/\s+/g, '')
  const data = /^data:[^,]*;base64,(.*)$/i.exec(value)?.[1]
  const isEncoded = [
    ...(property.parameters.get('ENCODING') ?? []),
    ...(property.parameters.get('TYPE') ?? []),
  ].some((one) => /^(b|base64)$/i.test(one))
  const text = data ?? (isEncoded ? value : null)
  if (text === null) return null
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/** Parts of a structured value; a comma within one is a list, shown with a space. */
function components(value: string, separator: ';' | ',' = ';'): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? ''
    if (character === '\\') part += character + (value[++at] ?? '')
    else if (character === separator) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts.map((each) => unescaped(each).trim())
}

function unescaped(text: string): string {
  return text.replace(/\\([nN,;:\\])/g, (_whole, character: string) =>
    /n/i.test(character) ? '\n' : character,
  )
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

function parameter(text: string): string {
  return /^[\w -]+$/.test(text) ? text.replaceAll(' ', '-') : `"${text.replace(/["\r\n]/g, '')}"`
}

/** Lines of at most 75 bytes, never cut within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let result = ''
  let length = 0
  for (const character of line) {
    const size = character < '\u0080' ? 1 : encoder.encode(character).length
    if (length + size > 75) {
      result += '\r\n '
      length = 1
    }
    result += character
    length += size
  }
  return result
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 30_000)
    text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
  return btoa(text)
}

function outsideQuotes(text: string, sought: string): number {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && text[at] === sought) return at
  }
  return -1
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = []
  let rest = text
  for (let at = outsideQuotes(rest, separator); at !== -1; at = outsideQuotes(rest, separator)) {
    parts.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...parts, rest]
}
