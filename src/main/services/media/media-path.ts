import { join } from 'node:path'

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
}

/** The ending of a stored file, by what it is. */
export function extensionOf(mimeType: string): string {
  return extensions[mimeType] ?? 'bin'
}

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
