import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { z } from 'zod'
import { openUnchanging } from '../library/connection'
import type { CopyOptions } from '../library/copy'
import { countDifference, tableCounts } from '../library/counts'
import { hashFile } from '../library/media-files'

const fileSchema = z.object({ file: z.string(), byteLength: z.number(), contentHash: z.string() })

/** What a backup says it holds; every part of it can be counted and compared. */
const manifestSchema = z.object({
  format: z.literal(1),
  library: z.string(),
  /** Milliseconds UTC. */
  madeAt: z.number(),
  schemaVersion: z.number(),
  /** Rows of each table. */
  counts: z.record(z.string(), z.number()),
  database: fileSchema,
  media: z.array(fileSchema),
})
export type BackupManifest = z.infer<typeof manifestSchema>

export interface Backup {
  folder: string
  manifest: BackupManifest
}

export const manifestName = 'manifest.json'

/** @throws DeskError `file-unreadable` when the folder is no backup */
export function readManifest(folder: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
  } catch (error) {
    throw new DeskError(
      'file-unreadable',
      `“${folder}” is not a backup of Beauty Desk: it has no readable ${manifestName}. It was left as it is.`,
      { cause: error },
    )
  }
}

/**
 * Counts and compares everything a backup holds with what it says it holds.
 * @throws DeskError `file-unreadable` when it is no backup, `library-damaged` naming the first part that differs,
 *   `cancelled`
 */
export async function compareBackup(folder: string, options: CopyOptions = {}): Promise<BackupManifest> {
  const manifest = readManifest(folder)
  const differs = (reason: string) =>
    new DeskError(
      'library-damaged',
      `The backup “${basename(folder)}” is not whole: ${reason}. It was left as it is.`,
    )
  const media = manifest.media.map((entry) => ({ ...entry, file: `media/${entry.file}` }))
  const parts = [manifest.database, ...media]
  const totalBytes = byteLengthOf(parts)
  let doneBytes = 0
  for (const { file, contentHash, byteLength } of parts) {
    if (options.signal?.aborted) throw new DeskError('cancelled', 'It was stopped. Nothing was changed.')
    const path = join(folder, file)
    if (!existsSync(path)) throw differs(`${file} is missing`)
    if ((await hashFile(path)) !== contentHash) throw differs(`${file} has changed since it was made`)
    doneBytes += byteLength
    options.onProgress?.({ doneBytes, totalBytes })
  }
  const connection = openUnchanging(join(folder, manifest.database.file))
  try {
    const difference = countDifference(manifest.counts, tableCounts(connection))
    if (difference) throw differs(difference)
  } finally {
    connection.close()
  }
  return manifest
}

function byteLengthOf(parts: readonly { byteLength: number }[]): number {
  return parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** The backups in a folder, the newest first, by what their manifests say. */
export function backupsIn(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.partial'))
    .flatMap((entry) => {
      try {
        return [{ folder: join(folder, entry.name), manifest: readManifest(join(folder, entry.name)) }]
      } catch {
        return []
      }
    })
    .sort((one, other) => other.manifest.madeAt - one.manifest.madeAt)
}
