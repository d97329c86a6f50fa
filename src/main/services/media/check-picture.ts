import { BrokenFile } from './bytes'
import { gifFrameSizes } from './formats/gif'
import { boxesIn, findBox, isoItems } from './formats/iso'
import { jpegParts } from './formats/jpeg'
import { canHoldItsPixels, pngParts } from './formats/png'
import { chunksIn, riffParts } from './formats/riff'
import { type PictureSize, pictureSize } from './picture-size'

/** What a picture may unfold to: at four bytes a pixel this is 400 MB for whoever shows it. */
const MOST_PIXELS = 100_000_000

/** What a picture's file may be long; it is read whole. */
export const LONGEST_PICTURE = 200_000_000

/**
 * Looks at a picture before it is kept: whether it is whole, and whether what it unfolds to can be borne. Nothing is
 * unfolded for that.
 * @returns the picture's size as a camera meant it
 * @throws BrokenFile with the reason as the end of a sentence
 */
export function checkPicture(mimeType: string, bytes: Uint8Array): PictureSize {
  const size = pictureSize(mimeType, bytes)
  if (!size) throw new BrokenFile('its size cannot be read, so it is damaged or cut off')
  mustBeBearable(size)
  try {
    for (const each of walk(mimeType, bytes)) mustBeBearable(each)
  } catch (error) {
    // A view throws beyond its end.
    throw error instanceof RangeError ? new BrokenFile('it is damaged') : error
  }
  return size
}

function mustBeBearable({ width, height }: PictureSize): void {
  if (width * height <= MOST_PIXELS) return
  const megapixels = Math.round((width * height) / 1_000_000)
  throw new BrokenFile(
    `it says that it has ${width} × ${height} pixels, which is ${megapixels} megapixels; up to ${MOST_PIXELS / 1_000_000} can be kept. Save it smaller first`,
  )
}

/** Goes through the whole file. @returns the sizes that its parts claim beside the header's */
function walk(mimeType: string, bytes: Uint8Array): PictureSize[] {
  switch (mimeType) {
    case 'image/jpeg':
      return seen(jpegParts(bytes), [])
    case 'image/png':
      seen(pngParts(bytes), [])
      if (!canHoldItsPixels(bytes))
        throw new BrokenFile('it holds fewer pixels than it says, so it is damaged')
      return []
    case 'image/gif':
      return gifFrameSizes(bytes)
    case 'image/webp':
      return webpFrameSizes(bytes)
    case 'image/avif':
      seen(boxesIn(bytes), [])
      isoItems(bytes)
      if (!findBox(bytes, 'meta') && !findBox(bytes, 'moov')) throw new BrokenFile('it is damaged')
      return []
    default:
      return []
  }
}

/** Draws everything out of a walker, for what it throws. */
function seen<Answer>(parts: Iterable<unknown>, answer: Answer): Answer {
  for (const _part of parts);
  return answer
}

function webpFrameSizes(bytes: Uint8Array): PictureSize[] {
  return [...riffParts(bytes)].flatMap(({ name, dataStart, dataEnd, start, end }) => {
    const chunks = name === 'ANMF' ? [...chunksIn(bytes, dataStart + 16, dataEnd)] : [{ name, start, end }]
    return chunks
      .filter((chunk) => chunk.name === 'VP8 ' || chunk.name === 'VP8L')
      .flatMap(
        (chunk) => pictureSize('image/webp', asWebp(bytes.subarray(chunk.start, chunk.start + 64))) ?? [],
      )
  })
}

/** A frame's chunk where a file's first chunk stands. */
function asWebp(chunk: Uint8Array): Uint8Array {
  const file = new Uint8Array(12 + chunk.length)
  file.set(chunk, 12)
  return file
}
