import { BrokenFile } from '../bytes'
import { fileWords } from '../file-words'
import { readMetadata } from '../read-metadata'
import { cleanAvif } from './avif'
import { type CreditWords, creditPacket } from './credit-packet'
import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import type { Kept } from './kept'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

/**
 * A picture as it may leave the library: the same pixels and colours, without place, device, owner, comments, hidden
 * small pictures and whatever stands behind its end. Only its credit goes with it, as XMP, where the format has a
 * simple place for that (JPEG, PNG, and a WebP that has room for notes).
 * @param credit the record's words
 * @throws BrokenFile with the reason as the end of a sentence, for what cannot be cleaned
 */
export function cleanPicture(mimeType: string, bytes: Uint8Array, credit: CreditWords): Uint8Array {
  const { exif } = readMetadata(mimeType, bytes)
  const kept = { orientation: orientationOf(exif.Orientation?.value), credit: creditPacket(credit) }
  const clean = strip(mimeType, bytes, kept)
  // Read back as anyone could: the promise is not trusted to the code above alone.
  const { carriesPlace, carriesDevice } = fileWords(readMetadata(mimeType, clean))
  if (carriesPlace || carriesDevice) {
    throw new BrokenFile('its location and camera data could not be taken out')
  }
  return clean
}

function strip(mimeType: string, bytes: Uint8Array, kept: Kept): Uint8Array {
  try {
    switch (mimeType) {
      case 'image/jpeg':
        return cleanJpeg(bytes, kept)
      case 'image/png':
        return cleanPng(bytes, kept)
      case 'image/webp':
        return cleanWebp(bytes, kept)
      case 'image/gif':
        return cleanGif(bytes)
      case 'image/avif':
        return cleanAvif(bytes)
      default:
        throw new BrokenFile('location and device data cannot be taken out of this kind of file')
    }
  } catch (error) {
    // A view throws beyond its end.
    throw error instanceof RangeError ? new BrokenFile('it is damaged') : error
  }
}

function orientationOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 8 ? value : 1
}
