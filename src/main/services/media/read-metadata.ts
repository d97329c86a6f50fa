import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import ExifReader from 'exifreader'
import { embeddedXmp } from './embedded-xmp'

/** A name of something a file says of itself, and what it says. */
type Said = Record<string, { description?: unknown; value?: unknown } | undefined>

/** Everything a picture's file says, by the standard it is said in. */
export type PictureMetadata = { exif: Said; iptc: Said; xmp: Said; text: Said; hasPlace: boolean }

const nothing: PictureMetadata = { exif: {}, iptc: {}, xmp: {}, text: {}, hasPlace: false }

/** Metadata longer than this is none that a person wrote. */
const LONGEST_XMP = 2_000_000

/**
 * Reads what a picture says of itself: Exif from its camera, IPTC and XMP from its photographer's programs. The pixels
 * are not read, and nothing compressed is unfolded beyond two megabytes. What cannot be read counts as not said: a
 * broken note must not keep a good picture out.
 */
export function readMetadata(mimeType: string, bytes: Uint8Array): PictureMetadata {
  const found = load(bytes)
  const packet = embeddedXmp(mimeType, bytes, LONGEST_XMP)
  const xmp = packet ? load(packet).xmp : found.xmp
  return {
    ...found,
    xmp,
    hasPlace: found.hasPlace || Object.keys({ ...found.exif, ...xmp }).some((name) => name.startsWith('GPS')),
  }
}

function load(bytes: Uint8Array): PictureMetadata {
  try {
    const tags = ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      expanded: true,
      // Entities that unfold to more are an error to it and are not followed.
      domParser: new DOMParser({ onError: onErrorStopParsing }),
    })
    return {
      // The library names each standard's tags one by one; here they are all looked up by a name.
      exif: (tags.exif ?? {}) as Said,
      iptc: (tags.iptc ?? {}) as Said,
      xmp: (tags.xmp ?? {}) as Said,
      text: (tags.png ?? {}) as Said,
      hasPlace: tags.gps !== undefined,
    }
  } catch {
    return nothing
  }
}
