import { join } from 'node:path'

/**
 * Where the bytes with this hash stand in a media folder: `ab/abcd….jpg`.
 * @throws for what is no hash: a path must never be made of anything else
 */
export function mediaPath(mediaFolder: string, contentHash: string, extension: string): string {
  if (!/^[0-9a-f]{64}$/.test(contentHash) || !/^[a-z0-9]{1,5}$/.test(extension)) {
    throw new Error(`No media file is called ${contentHash}.${extension}`)
  }
  return join(mediaFolder, contentHash.slice(0, 2), `${contentHash}.${extension}`)
}
