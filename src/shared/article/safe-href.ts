/** The schemes that a link may have. Anything else (script, data, file, custom protocols) is refused. */
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * Whether a link target may stand in an article: http, https, mailto, tel, or an address relative to the page. What a
 * browser ignores in an address (control characters, and white space around it) cannot hide a scheme.
 */
export function isSafeHref(href: string): boolean {
  // Browsers drop tabs and line breaks inside an address and control characters and spaces before it.
  const seen = href.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '')
  if (seen === '') return false
  const scheme = /^([^/?#]*?):/.exec(seen)?.[1]
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase())
}

/** The address as it is written into a file: what no address may have in the open is percent-encoded, once. */
export function writtenHref(href: string): string {
  const plain = href.trim().replace(/[\p{Cc}\p{Cf}]/gu, '')
  const encoded = plain.replace(/[\p{Z}"<>\\^`{|}]/gu, encodeURIComponent)
  return encoded.includes('://[') ? encoded : encoded.replace(/[[\]]/g, encodeURIComponent)
}
