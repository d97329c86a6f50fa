import { readFile } from 'node:fs/promises'
import { croppedArea, isEdited, type PictureEdit } from '@shared/records/picture-edit'
import Vips from 'wasm-vips'
import type { PictureAnswer, PictureTask } from './picture-works'

type Codec = Awaited<ReturnType<typeof Vips>>
type Image = InstanceType<Codec['Image']>

let loading: Promise<Codec> | undefined

function load(): Promise<Codec> {
  loading ??= Vips({
    // AVIF. Drawings and JPEG XL are not kept in a library.
    dynamicLibraries: ['vips-heif.wasm'],
    // What the codec says of odd files is its answer's business.
    print: () => {},
    printErr: () => {},
  }).then((codec) => {
    codec.concurrency(1)
    codec.Cache.max(0)
    return codec
  })
  return loading
}

/** Works on one picture in this very thread, which is held up by it: meant for a thread of its own. Never throws. */
export async function workOnPicture(task: PictureTask): Promise<PictureAnswer> {
  try {
    const [codec, bytes] = await Promise.all([load(), readFile(task.file)])
    const image = task.kind === 'small' ? small(codec, bytes, task) : edited(codec, bytes, task)
    try {
      const copy =
        task.kind === 'small'
          ? image.webpsaveBuffer({ Q: 82, effort: 2, keep: 'none' })
          : inItsFormat(image, task.mimeType, bytes)
      return { outcome: 'done', bytes: copy }
    } finally {
      image.delete()
    }
  } catch (error) {
    if (error instanceof NotEditable) return { outcome: 'failed', reason: error.message }
    // The codec's own lines name its inside.
    return { outcome: 'failed', reason: 'its pixels could not be read' }
  }
}

class NotEditable extends Error {}

function small(codec: Codec, bytes: Uint8Array, task: PictureTask & { kind: 'small' }): Image {
  const { longest, widest = longest, edit } = task
  const options = { height: longest, size: 'down', output_profile: 'srgb' } as const
  if (!isEdited(edit)) return codec.Image.thumbnailBuffer(bytes, widest, options)
  const whole = turnedAndCut(codec.Image.newFromBuffer(bytes), edit)
  try {
    return whole.thumbnailImage(widest, options)
  } finally {
    whole.delete()
  }
}

function edited(codec: Codec, bytes: Uint8Array, { edit }: PictureTask): Image {
  const image = codec.Image.newFromBuffer(bytes)
  if (image.getTypeof('n-pages') !== 0 && image.getInt('n-pages') > 1) {
    image.delete()
    throw new NotEditable('a picture that moves cannot be turned or cut')
  }
  return turnedAndCut(image, edit)
}

/** Upright as its camera meant it, then turned, then cut. The given image is used up. */
function turnedAndCut(image: Image, { rotation, crop }: PictureEdit): Image {
  const steps: ((one: Image) => Image)[] = [
    (one) => one.autorot(),
    ...(rotation === 0 ? [] : [(one: Image) => one.rot(`d${rotation}`)]),
    (one) => {
      const { left, top, width, height } = croppedArea({ width: one.width, height: one.height }, crop)
      return one.crop(left, top, width, height)
    },
  ]
  return steps.reduce((one, step) => {
    const next = step(one)
    one.delete()
    return next
  }, image)
}

function inItsFormat(image: Image, mimeType: string, original: Uint8Array): Uint8Array {
  const keep = 'icc'
  switch (mimeType) {
    case 'image/jpeg':
      return image.jpegsaveBuffer({ Q: 92, optimize_coding: true, keep })
    case 'image/png':
      return image.pngsaveBuffer({ keep })
    case 'image/webp':
      return image.webpsaveBuffer({ Q: 90, lossless: isLossless(original), keep })
    case 'image/gif':
      return image.gifsaveBuffer({ keep })
    case 'image/avif':
      return image.heifsaveBuffer({ Q: 75, effort: 2, compression: 'av1', keep })
    default:
      throw new NotEditable('this kind of picture cannot be turned or cut')
  }
}

/** What was drawn without loss is written without loss. */
function isLossless(webp: Uint8Array): boolean {
  return Buffer.from(webp.buffer, webp.byteOffset, Math.min(webp.byteLength, 4096)).includes('VP8L')
}
