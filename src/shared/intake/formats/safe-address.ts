/** Schemes a link may have. Everything else that looks like a scheme is refused, whatever its spelling. */
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])
const PICTURE_SCHEMES = new Set(['http', 'https', 'file'])
const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,]/i
const KNOWN_RELATIONS = new Set([
  'nofollow',
  'sponsored',
  'ugc',
  'noopener',
  'noreferrer',
  'external',
  'author',
  'license',
  'me',
  'tag',
])

/** The address as a browser would read it: no control characters anywhere, no space around it. */
function clean(address: string): string {
  // Browsers skip these wherever they stand, so `java\tscript:` must be judged without them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  return address.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '').trim()
}

function schemeOf(address: string): string | null {
  const end = address.search(/[:/?#]/)
  return end >= 0 && address[end] === ':' ? address.slice(0, end).toLowerCase() : null
}

/**
 * A link target that can do nothing but lead somewhere: http, https, mailto, tel or a relative address. A place in
 * the same page (`#…`) is no target once the page is gone.
 */
export function safeHref(address: string | null | undefined): string | null {
  const target = clean(address ?? '')
  if (target === '' || target.startsWith('#') || target.length > 8_000) return null
  const scheme = schemeOf(target)
  return scheme === null || LINK_SCHEMES.has(scheme) ? target : null
}

/** Where a picture says it is: an address, a relative path, or a bitmap in a data URI. */
export function safePictureSource(address: string | null | undefined): string | null {
  const source = clean(address ?? '')
  if (source === '' || source.startsWith('#')) return null
  const scheme = schemeOf(source)
  if (scheme === 'data') return PICTURE_DATA.test(source) ? source : null
  return scheme === null || PICTURE_SCHEMES.has(scheme) ? source : null
}

/** The relations that mean something to a publisher, in the order given; undefined where none does. */
export function safeRelation(relations: readonly string[]): string | undefined {
  const kept = [...new Set(relations.map((relation) => relation.toLowerCase()))].filter((relation) =>
    KNOWN_RELATIONS.has(relation),
  )
  return kept.length > 0 ? kept.join(' ') : undefined
}
