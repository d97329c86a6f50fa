/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** Leaves room for a number, an ending and a temporary name within the 255 bytes that file systems allow. */
const LONGEST_BYTES = 120

/**
 * A name for a file on any system, made of letters, digits and hyphens: from the first text that has any.
 * @param texts the article's slug, then its title
 */
export function fileNameFrom(...texts: string[]): string {
  for (const text of texts) {
    const name = shorten(
      text
        .normalize('NFC')
        .toLowerCase()
        // An apostrophe joins what it stands in: "it's" is "its", not "it-s".
        .replace(/['’]/g, '')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    if (name !== '') return reserved.test(name) ? `${name}-article` : name
  }
  return 'untitled'
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_BYTES) return name
  let short = ''
  for (const part of name.split('-')) {
    const longer = short === '' ? part : `${short}-${part}`
    if (Buffer.byteLength(longer) > LONGEST_BYTES) break
    short = longer
  }
  return short === '' ? cutAt(name, LONGEST_BYTES) : short
}

/** Cuts between characters, never inside one. */
function cutAt(text: string, bytes: number): string {
  let cut = ''
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > bytes) break
    cut += character
  }
  return cut
}

/**
 * Gives each name once: the second "guide" becomes "guide-2". Names that differ only in case are one name to Windows
 * and macOS.
 */
export function createNameGiver(): (name: string) => string {
  const given = new Set<string>()
  return (name) => {
    let unique = name
    for (let number = 2; given.has(unique.toLowerCase()); number += 1) unique = `${name}-${number}`
    given.add(unique.toLowerCase())
    return unique
  }
}
