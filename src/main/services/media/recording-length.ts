import { parseBuffer, parseFile } from 'music-metadata'

/**
 * How long a recording or film lasts, by what its container says, or by walking its frames where it says nothing. Its
 * own words, its cover and its sound are not read.
 * @param content its bytes, or its path
 * @returns whole milliseconds; null where it cannot be told, which keeps no recording out
 */
export async function recordingLength(
  mimeType: string,
  content: string | Uint8Array,
): Promise<number | null> {
  const options = { duration: true, skipCovers: true, skipPostHeaders: true }
  try {
    const { format } =
      typeof content === 'string'
        ? await parseFile(content, options)
        : await parseBuffer(content, { mimeType }, options)
    const { duration } = format
    return duration !== undefined && Number.isFinite(duration) && duration >= 0
      ? Math.round(duration * 1000)
      : null
  } catch {
    return null
  }
}
