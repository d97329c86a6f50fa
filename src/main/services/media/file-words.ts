import { daySchema } from '@shared/records/common'
import {
  type FillableField,
  fillableFields,
  type MediaFields,
  mediaFieldsSchema,
} from '@shared/records/media'
import type { PictureMetadata } from './read-metadata'

/** What a file brings for the fields of its record; only what it says. */
export type FileWords = Partial<Pick<MediaFields, FillableField>>

/** What the library takes from a picture's metadata. */
export type FileSays = { words: FileWords; carriesPlace: boolean; carriesDevice: boolean }

/** A photographer's list can be long; these are enough to find a picture by. */
const MOST_TAGS = 20

/** What cameras write where a caption belongs, so that it is not empty. */
const cameraFilling =
  /^(olympus digital camera|sony dsc|minolta digital camera|samsung camera pictures|digital camera|dcim.*|dsc[_-]?\d+|img[_-]?\d+|screenshot|untitled|default|picasa)$/i

/** Maps metadata to fields: what a person chose in a photo program goes before what a camera wrote by itself. */
export function fileWords({ exif, iptc, xmp, text, hasPlace }: PictureMetadata): FileSays {
  const first = (...said: unknown[]) => said.map(textOf).find((value) => value !== '') ?? ''
  const address = first(xmp.WebStatement, xmp.license, xmp.LicensorURL)
  const isAddress = /^https?:\/\/\S+$/i.test(address)
  const given: Record<FillableField, unknown> = {
    title: words(first(xmp.Headline, iptc.Headline, xmp.title, iptc['Object Name'], text.Title)),
    alt: first(xmp.AltTextAccessibility),
    caption: words(first(xmp.description, iptc['Caption/Abstract'], exif.ImageDescription, text.Description)),
    creator: first(xmp.creator, iptc['By-line'], exif.Artist, text.Author),
    credit: first(xmp.Credit, iptc.Credit),
    copyright: first(xmp.rights, iptc['Copyright Notice'], exif.Copyright, text.Copyright),
    source: first(xmp.Source, iptc.Source),
    licence: first(xmp.UsageTerms) || (isAddress ? '' : address),
    licenceUrl: isAddress ? address : '',
    takenOn: dayOf(first(exif.DateTimeOriginal, xmp.DateTimeOriginal, xmp.DateCreated, iptc['Date Created'])),
    tags: tagsOf(xmp.subject, iptc.Keywords),
  }
  return { words: accepted(given), carriesPlace: hasPlace, carriesDevice: namesDevice(exif, xmp) }
}

/** What stays where the given fields are empty, and which of them those are. */
export function fillEmpty(
  fields: MediaFields,
  brought: FileWords,
): { fields: MediaFields; filled: FillableField[] } {
  const filled = fillableFields.filter((name) => brought[name] !== undefined && isEmpty(fields[name]))
  const taken = Object.fromEntries(filled.map((name) => [name, brought[name]]))
  return { fields: { ...fields, ...taken }, filled }
}

function isEmpty(value: MediaFields[FillableField]): boolean {
  return value === null || value.length === 0
}

/** Each value as the field's own schema takes it; what the schema refuses, such as a caption too long, is left out. */
function accepted(given: Record<FillableField, unknown>): FileWords {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    if (value === '' || (Array.isArray(value) && value.length === 0)) return []
    const parsed = mediaFieldsSchema.shape[name as FillableField].safeParse(value)
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(entries)
}

function words(value: string): string {
  return cameraFilling.test(value) ? '' : value
}

/** One text: of a list all its members, of a text in several languages the first. */
function textOf(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null) return ''
  const { value, description } = tag as { value?: unknown; description?: unknown }
  if (Array.isArray(value) && value.some(hasLanguage)) return textOf(value[0])
  return typeof description === 'string' ? tidy(description) : ''
}

function hasLanguage(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'attributes' in value &&
    typeof value.attributes === 'object' &&
    value.attributes !== null &&
    'lang' in value.attributes
  )
}

function tidy(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: fields of a fixed length are filled with zeros
  return value.replace(/\u0000+/g, '').trim()
}

/** "2026:03:14 08:15:30", "2026-03-14T08:15", "20260314" as a day; what is no day is none. */
function dayOf(value: string): string {
  const [, year, month, day] = /^(\d{4})[:\-.]?(\d{2})[:\-.]?(\d{2})/.exec(value) ?? []
  const parsed = daySchema.safeParse(`${year}-${month}-${day}`)
  return parsed.success ? parsed.data : ''
}

function tagsOf(...said: unknown[]): string[] {
  const names = said.flatMap((tag) => {
    if (Array.isArray(tag)) return tag.map(textOf)
    const value = typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : null
    return Array.isArray(value) && value.some((one) => typeof one === 'object')
      ? value.map(textOf)
      : [textOf(tag)]
  })
  const seen = new Map<string, string>()
  for (const name of names) {
    const short = name.slice(0, 80).trim()
    if (short !== '' && !seen.has(short.toLowerCase())) seen.set(short.toLowerCase(), short)
  }
  return [...seen.values()].slice(0, MOST_TAGS).sort()
}

const deviceNames = [
  'Make',
  'Model',
  'Software',
  'HostComputer',
  'BodySerialNumber',
  'LensMake',
  'LensModel',
  'LensSerialNumber',
  'CameraOwnerName',
  'MakerNote',
  'SerialNumber',
  'CreatorTool',
]

function namesDevice(...said: PictureMetadata['exif'][]): boolean {
  return said.some((tags) => deviceNames.some((name) => textOf(tags[name]) !== '' || name in tags))
}
