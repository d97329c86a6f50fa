import { boxesIn, findBox, type IsoBox, isoItems } from '../formats/iso'

/** Coded pixels, and how they are put together. */
const pixelItems = new Set(['av01', 'grid', 'iden', 'iovl', 'tmap', 'auxl'])

/** Boxes that hold words and nothing of the picture. */
const wordBoxes = new Set(['uuid', 'udta', 'udes', 'free', 'skip'])

/**
 * The places of an AVIF point into each other by numbers, so nothing is taken out: what is no pixel is written over
 * with zeros, and its name with one that every reader passes over.
 */
export function cleanAvif(bytes: Uint8Array): Uint8Array {
  const clean = Buffer.from(bytes)
  for (const { type, typeAt, extents } of isoItems(bytes)) {
    if (pixelItems.has(type)) continue
    clean.write('free', typeAt, 'latin1')
    for (const { start, end } of extents) clean.fill(0, start, end)
  }
  const track = findBox(bytes, 'moov')
  const properties = findBox(bytes, 'meta', 'iprp', 'ipco')
  const boxes = [
    ...boxesIn(bytes),
    ...(track ? boxesIn(bytes, track.dataStart, track.end) : []),
    ...(properties ? boxesIn(bytes, properties.dataStart, properties.end) : []),
  ]
  for (const box of boxes) if (wordBoxes.has(box.name)) empty(clean, box)
  return clean
}

function empty(clean: Buffer, { start, dataStart, end }: IsoBox): void {
  clean.write('free', start + 4, 'latin1')
  clean.fill(0, dataStart, end)
}
