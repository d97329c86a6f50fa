/** Every type of file that a library keeps: its ending, other endings it goes by, and what people call it. */
const types: Record<string, { extension: string; also?: string[]; name: string }> = {
  'image/png': { extension: 'png', name: 'a PNG picture' },
  'image/jpeg': { extension: 'jpg', also: ['jpeg', 'jpe', 'jfif'], name: 'a JPEG picture' },
  'image/gif': { extension: 'gif', name: 'a GIF picture' },
  'image/webp': { extension: 'webp', name: 'a WebP picture' },
  'image/avif': { extension: 'avif', also: ['avifs'], name: 'an AVIF picture' },
  'audio/wav': { extension: 'wav', also: ['wave'], name: 'a WAV recording' },
  'audio/mpeg': { extension: 'mp3', name: 'an MP3 recording' },
  'audio/mp4': { extension: 'm4a', also: ['m4b'], name: 'an M4A recording' },
  'audio/ogg': { extension: 'ogg', also: ['oga', 'opus'], name: 'an Ogg recording' },
  'audio/flac': { extension: 'flac', name: 'a FLAC recording' },
  'video/mp4': { extension: 'mp4', also: ['m4v'], name: 'an MP4 film' },
  'video/quicktime': { extension: 'mov', also: ['qt'], name: 'a QuickTime film' },
  'video/webm': { extension: 'webm', also: ['mkv', 'mka'], name: 'a WebM film' },
  'application/pdf': { extension: 'pdf', name: 'a PDF' },
}

/** The ending of a file, by what it is. */
export function extensionOf(mimeType: string): string {
  return types[mimeType]?.extension ?? 'bin'
}

/** What a name's ending claims, in small letters and without its dot; null for one that no kept type has. */
export function mimeTypeOf(extension: string): string | null {
  for (const [mimeType, type] of Object.entries(types)) {
    if (type.extension === extension || type.also?.includes(extension)) return mimeType
  }
  return null
}

/** "a JPEG picture". */
export function nameOfType(mimeType: string): string {
  return types[mimeType]?.name ?? 'a file'
}

/** Sound and film share their containers: an .mp4 that holds only sound tells no lie. */
export function sameFamily(one: string | null, other: string): boolean {
  const family = (type: string) => (/^(audio|video)\//.test(type) ? 'recording' : type)
  return one !== null && family(one) === family(other)
}

/** All endings, for dialogs that choose files. */
export const mediaExtensions: string[] = Object.values(types).flatMap(({ extension, also = [] }) => [
  extension,
  ...also,
])
