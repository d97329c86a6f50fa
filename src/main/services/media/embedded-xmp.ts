import { inflateSync } from 'node:zlib'
import { bufferOf } from './bytes'
import { gifParts } from './formats/gif'
import { pngParts } from './formats/png'

const PNG_KEYWORD = 'XML:com.adobe.xmp\0'

/** Behind the packet a GIF has 258 bytes that lead a reader who takes it for blocks to its end. */
const GIF_TRAILER = 258

/**
 * The XMP packet of a format where it is compressed or stands in a place of its own.
 * @param longest bytes it may unfold to
 * @returns null where there is none, or for a format in which it is found without help
 */
export function embeddedXmp(mimeType: string, bytes: Uint8Array, longest: number): Uint8Array | null {
  if (mimeType === 'image/png') return packet(fromPng(bytes, longest))
  if (mimeType === 'image/gif') return packet(fromGif(bytes, longest))
  return null
}

/** Some programs leave out the line that a packet begins with, by which it is known. */
function packet(text: Uint8Array | null): Uint8Array | null {
  if (!text || bufferOf(text).toString('latin1', 0, 64).trimStart().startsWith('<?xpacket')) return text
  return Buffer.concat([Buffer.from('<?xpacket begin="" id=""?>'), text])
}

function fromPng(bytes: Uint8Array, longest: number): Uint8Array | null {
  for (const { name, dataStart, dataEnd } of pngParts(bytes)) {
    if (name !== 'iTXt' && name !== 'zTXt') continue
    const data = bufferOf(bytes.subarray(dataStart, dataEnd))
    if (data.toString('latin1', 0, PNG_KEYWORD.length) !== PNG_KEYWORD) continue
    // Behind the keyword, zTXt has the way of packing and iTXt two flags, then its language and the keyword in it.
    const language = data.indexOf(0, PNG_KEYWORD.length + 2)
    const start = name === 'zTXt' ? PNG_KEYWORD.length + 1 : data.indexOf(0, language + 1) + 1
    const text = data.subarray(start)
    const isCompressed = name === 'zTXt' || data[PNG_KEYWORD.length] === 1
    return isCompressed ? unfolded(text, longest) : text.length <= longest ? text : null
  }
  return null
}

function unfolded(text: Uint8Array, longest: number): Uint8Array | null {
  try {
    return inflateSync(text, { maxOutputLength: longest })
  } catch {
    // Damaged, or longer than it may be.
    return null
  }
}

function fromGif(bytes: Uint8Array, longest: number): Uint8Array | null {
  const part = [...gifParts(bytes)].find(({ application }) => application === 'XMP DataXMP')
  if (!part || part.end - part.start > longest) return null
  return bytes.subarray(part.start + 14, part.end - GIF_TRAILER)
}
