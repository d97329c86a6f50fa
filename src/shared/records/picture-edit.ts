/** Degrees clockwise. */
export const rotations = [0, 90, 180, 270] as const
export type Rotation = (typeof rotations)[number]

/** The finest part of a picture's side that a crop can name. */
export const FINEST = 10_000

/** What is kept of a picture, in parts of the picture as it stands after rotation: 0 is left or top, 1 right or bottom. */
export type Crop = { left: number; top: number; width: number; height: number }

/** How a picture is shown: its file turned first, then cut. */
export type PictureEdit = { rotation: Rotation; crop: Crop | null }

export function isEdited({ rotation, crop }: PictureEdit): boolean {
  return rotation !== 0 || crop !== null
}

/** A short name for an edit, the same for the same edit: small letters and digits; empty where there is none. */
export function editKey(edit: PictureEdit): string {
  if (!isEdited(edit)) return ''
  const { left, top, width, height } = edit.crop ?? { left: 0, top: 0, width: 1, height: 1 }
  const parts = [left, top, width, height].map((value) =>
    Math.round(value * FINEST)
      .toString(36)
      .padStart(3, '0'),
  )
  return `${edit.rotation / 90}${parts.join('')}`
}

export type PixelSize = { width: number; height: number }
export type PixelArea = PixelSize & { left: number; top: number }

/** The picture's size after it is turned. */
export function turnedSize({ width, height }: PixelSize, rotation: Rotation): PixelSize {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** The pixels that a crop keeps of a turned picture: whole ones, at least one each way, none outside. */
export function croppedArea(turned: PixelSize, crop: Crop | null): PixelArea {
  if (!crop) return { left: 0, top: 0, ...turned }
  const left = Math.min(Math.round(crop.left * turned.width), turned.width - 1)
  const top = Math.min(Math.round(crop.top * turned.height), turned.height - 1)
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * turned.width), turned.width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * turned.height), turned.height - top)),
  }
}

/** The size a picture is shown with. */
export function editedSize(size: PixelSize, { rotation, crop }: PictureEdit): PixelSize {
  const { width, height } = croppedArea(turnedSize(size, rotation), crop)
  return { width, height }
}
