import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the media folder. */
export interface MediaFileEntry {
  /** Relative to the media folder, with forward slashes. */
  file: string
  byteLength: number
  /** What its name says of its content. */
  contentHash: string
}

const named = /^([0-9a-f]{64})(\.[^.]+)?$/

/** Every file that is named by its content; half-written and foreign files are none of the library's. */
export function mediaFilesIn(mediaFolder: string): MediaFileEntry[] {
  if (!existsSync(mediaFolder)) return []
  return readdirSync(mediaFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(join(mediaFolder, folder), { withFileTypes: true }).flatMap((entry) => {
        const contentHash = entry.isFile() ? named.exec(entry.name)?.[1] : undefined
        if (contentHash === undefined) return []
        const byteLength = statSync(join(mediaFolder, folder, entry.name)).size
        return [{ file: `${folder}/${entry.name}`, byteLength, contentHash }]
      }),
    )
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}

/** SHA-256 in lower-case hex, read in pieces. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece)
  return hash.digest('hex')
}
