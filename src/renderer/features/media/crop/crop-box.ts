import type { Crop, PixelSize } from '@shared/records/picture-edit'

/** The whole picture. */
export const wholePicture: Crop = { left: 0, top: 0, width: 1, height: 1 }

/** A side or corner of the box that is dragged: how left and right, top and bottom follow. */
export type Handle = { x: -1 | 0 | 1; y: -1 | 0 | 1 }

/** Width to height in pixels; null for any. */
export type Ratio = number | null

/** The smallest box, in parts of a side: still large enough to be taken hold of. */
const SMALLEST = 0.04

/** Where a very long picture allows no more, a box is at least this; a record cannot say less than a tenth of it. */
const THINNEST = 0.001

export function isWhole({ left, top, width, height }: Crop): boolean {
  return left < 0.0005 && top < 0.0005 && width > 0.9995 && height > 0.9995
}

/** The box moved by parts of the picture; it stops at the edges. */
export function moved(crop: Crop, x: number, y: number): Crop {
  return {
    ...crop,
    left: between(crop.left + x, 0, 1 - crop.width),
    top: between(crop.top + y, 0, 1 - crop.height),
  }
}

/**
 * The box with a side or corner moved by parts of the picture. What is opposite stays where it is; a ratio is kept,
 * and nothing leaves the picture.
 */
export function resized(
  crop: Crop,
  handle: Handle,
  [x, y]: readonly [number, number],
  ratio: Ratio,
  size: PixelSize,
): Crop {
  const across = sideMoved(crop.left, crop.width, handle.x, x)
  const down = sideMoved(crop.top, crop.height, handle.y, y)
  const free = { left: across.start, width: across.length, top: down.start, height: down.length }
  if (ratio === null) return free
  // In parts of the picture a ratio of pixels is another one.
  const slope = (ratio * size.height) / size.width
  const wanted = handle.x === 0 ? free.height * slope : free.width
  const mostWide = roomFor(crop.left, crop.width, handle.x)
  const mostHigh = roomFor(crop.top, crop.height, handle.y)
  const most = Math.min(mostWide, mostHigh * slope)
  const width = Math.max(between(wanted, Math.min(SMALLEST, most), most), THINNEST)
  const height = Math.max(Math.min(width / slope, mostHigh), THINNEST)
  return {
    width,
    height,
    left: anchored(crop.left, crop.width, handle.x, width),
    top: anchored(crop.top, crop.height, handle.y, height),
  }
}

/** The largest box of a ratio inside of this one, around its middle. */
export function withRatio(crop: Crop, ratio: Ratio, size: PixelSize): Crop {
  if (ratio === null) return crop
  const slope = (ratio * size.height) / size.width
  const width = Math.max(Math.min(crop.width, crop.height * slope), THINNEST)
  const height = Math.max(Math.min(width / slope, crop.height), THINNEST)
  return {
    width,
    height,
    left: between(crop.left + (crop.width - width) / 2, 0, 1 - width),
    top: between(crop.top + (crop.height - height) / 2, 0, 1 - height),
  }
}

/** The box on the picture after the picture was turned a quarter to the right. */
export function turnedRight({ left, top, width, height }: Crop): Crop {
  return { left: between(1 - top - height, 0, 1), top: left, width: height, height: width }
}

function sideMoved(start: number, length: number, side: -1 | 0 | 1, by: number) {
  if (side === 0) return { start, length }
  if (side === 1) return { start, length: between(length + by, Math.min(SMALLEST, 1 - start), 1 - start) }
  const end = start + length
  const moved = between(start + by, 0, Math.max(0, end - SMALLEST))
  return { start: moved, length: end - moved }
}

/** How long a side can get while what is opposite, or the middle, stays. */
function roomFor(start: number, length: number, side: -1 | 0 | 1): number {
  if (side === 1) return 1 - start
  if (side === -1) return start + length
  const middle = start + length / 2
  return 2 * Math.min(middle, 1 - middle)
}

function anchored(start: number, before: number, side: -1 | 0 | 1, length: number): number {
  const begin = side === 1 ? start : side === -1 ? start + before - length : start + (before - length) / 2
  return between(begin, 0, 1 - length)
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
