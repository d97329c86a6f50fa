import { gifParts } from '../formats/gif'

/** How often an animation repeats, and the colour profile; all else that programs leave is theirs. */
const neededApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])
const needed = new Set(['header', 'frame', 'control', 'text', 'end'])

/** Keeps the blocks that show; comments, XMP and unknown blocks go. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const parts = [...gifParts(bytes)].filter(
    ({ kind, application }) => needed.has(kind) || neededApplications.has(application),
  )
  return Buffer.concat(parts.map(({ start, end }) => bytes.subarray(start, end)))
}
