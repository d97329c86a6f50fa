/** Text read from bytes, and what had to be guessed on the way. */
export type DecodedText = { text: string; encoding: string; warnings: string[] }

const HTML_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})["']/i

/**
 * Reads bytes as text: by their byte order mark; as UTF-16 where NULs stand at every second place; as UTF-8 where
 * they are valid UTF-8; by the charset an HTML page states; else as Windows-1252, which any byte can be.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3))
  if (startsWith(bytes, [0xff, 0xfe])) return decoded('utf-16le', bytes.subarray(2))
  if (startsWith(bytes, [0xfe, 0xff])) return decoded('utf-16be', bytes.subarray(2))
  const wide = guessUtf16(bytes)
  if (wide) return decoded(wide, bytes, [guessWarning(wide === 'utf-16le' ? 'UTF-16 (LE)' : 'UTF-16 (BE)')])
  return decodeUtf8(bytes)
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] }
  } catch {
    return decodeOther(bytes)
  }
}

function decodeOther(bytes: Uint8Array): DecodedText {
  const cut = withoutCutCharacter(bytes)
  if (cut) return cut
  const stated = statedCharset(bytes)
  if (stated) return decoded(stated, bytes)
  if (isMostlyUtf8(bytes)) {
    return decoded('utf-8', bytes, ['Some bytes are not valid UTF-8; they are shown as �.'])
  }
  return decoded('windows-1252', bytes, [guessWarning('Windows-1252')])
}

/** Bytes that are UTF-8 but for a last character that was cut in two. */
function withoutCutCharacter(bytes: Uint8Array): DecodedText | null {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const last = bytes[bytes.length - cut] ?? 0
    if ((last & 0xc0) === 0x80) continue
    if (last < 0xc0) return null
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
      // One odd byte after plain ASCII is an old encoding's letter, not the start of a cut one.
      if (cut === 1 && /^[\p{ASCII}]*$/u.test(text)) return null
      return {
        text,
        encoding: 'utf-8',
        warnings: ['The file ends in the middle of a character: it may be cut off.'],
      }
    } catch {
      return null
    }
  }
  return null
}

function statedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
  const label = (XML_ENCODING.exec(head) ?? HTML_CHARSET.exec(head))?.[1]
  if (!label || /^utf-?(8|16)/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** More whole multi-byte characters than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let whole = 0
  let broken = 0
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
  }
  return whole > broken * 4
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length & ~1, 4_096)
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

function decoded(encoding: string, bytes: Uint8Array, warnings: string[] = []): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings }
}

function guessWarning(encoding: string): string {
  return `The file does not say how its characters are written; read as ${encoding}.`
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
