import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { z } from 'zod'
import type { Library } from '../library'
import { openUnchanging } from '../library/connection'
import {
  type CopyOptions,
  copyDatabase,
  copyError,
  copyMedia,
  discard,
  flush,
  isWithin,
} from '../library/copy'
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
  counts: z.record(z.string(), z.number()),
  database: fileSchema,
  media: z.array(fileSchema),
})
export type BackupManifest = z.infer<typeof manifestSchema>

export interface Backup {
  folder: string
  manifest: BackupManifest
}

/**
 * Makes a whole copy of the library in a folder of its own: database, media, and a manifest with counts and hashes.
 * The copy is read back and compared before it takes its name. The library can be used meanwhile.
 * @param intoFolder outside the library; made if missing
 * @throws DeskError `disk-full`, `file-unwritable`, `invalid-input`, `cancelled`: then nothing is left there
 */
export async function backUpLibrary(
  library: Library,
  intoFolder: string,
  options: CopyOptions = {},
): Promise<Backup> {
  if (isWithin(intoFolder, library.folder))
    throw new DeskError(
      'invalid-input',
      'A backup inside the library would be lost with it. Choose another folder; nothing was written.',
    )
  const madeAt = Date.now()
  const folder = freeName(join(resolve(intoFolder), `Backup ${library.name} ${readableTime(madeAt)}`))
  const partial = `${folder}.partial`
  try {
    mkdirSync(join(partial, 'media'), { recursive: true })
    const database = await copyDatabase(library.connection, join(partial, 'library.db'))
    const media = await copyMedia(library.files.media, join(partial, 'media'), options)
    const { counts, ...file } = database
    const manifest: BackupManifest = {
      format: 1,
      library: library.name,
      madeAt,
      schemaVersion: library.schemaVersion,
      counts,
      database: { file: 'library.db', ...file },
      media,
    }
    const manifestFile = join(partial, 'manifest.json')
    writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
    flush(manifestFile)
    await compareBackup(partial)
    renameSync(partial, folder)
    return { folder, manifest }
  } catch (error) {
    discard(partial)
    throw copyError(error, `No backup of “${library.name}” was made`, intoFolder)
  }
}

/**
 * Counts and compares everything a backup holds with what it says it holds.
 * @throws DeskError `file-unreadable` when it is no backup, `library-damaged` naming the first part that differs
 */
export async function compareBackup(folder: string): Promise<BackupManifest> {
  const manifest = readManifest(folder)
  const name = basename(folder)
  const differs = (reason: string) =>
    new DeskError('library-damaged', `The backup “${name}” is not whole: ${reason}. It was left as it is.`)
  const files = [
    manifest.database,
    ...manifest.media.map((entry) => ({ ...entry, file: `media/${entry.file}` })),
  ]
  for (const { file, contentHash } of files) {
    const path = join(folder, file)
    if (!existsSync(path)) throw differs(`${file} is missing`)
    if ((await hashFile(path)) !== contentHash) throw differs(`${file} has changed since it was made`)
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

/**
 * Makes a library out of a backup, compared before and after.
 * @param newFolder missing or empty
 * @throws DeskError; then nothing is left there, and the backup is as it was
 */
export async function restoreLibrary(
  backupFolder: string,
  newFolder: string,
  options: CopyOptions = {},
): Promise<Backup> {
  const target = resolve(newFolder)
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new DeskError('conflict', `The folder “${target}” is not empty. Nothing was restored or changed.`)
  if (isWithin(target, backupFolder))
    throw new DeskError('invalid-input', 'A backup cannot be restored into itself. Nothing was changed.')
  const manifest = await compareBackup(backupFolder)
  const partial = `${target}.partial`
  try {
    discard(partial)
    mkdirSync(join(partial, 'media'), { recursive: true })
    await copyMedia(join(backupFolder, 'media'), join(partial, 'media'), options)
    const source = openUnchanging(join(backupFolder, manifest.database.file))
    try {
      const copy = await copyDatabase(source, join(partial, 'library.db'))
      const difference = countDifference(manifest.counts, copy.counts)
      if (difference)
        throw new DeskError('library-damaged', `The restored library is not whole: ${difference}.`)
    } finally {
      source.close()
    }
    if (existsSync(target)) rmdirSync(target)
    renameSync(partial, target)
    return { folder: target, manifest }
  } catch (error) {
    discard(partial)
    throw copyError(error, 'The backup was not restored', target)
  }
}

function readManifest(folder: string): BackupManifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch (error) {
    throw new DeskError(
      'file-unreadable',
      `“${folder}” is not a backup of Beauty Desk: it has no readable manifest.json. It was left as it is.`,
      { cause: error },
    )
  }
}

/** Local time in a form that sorts and that every file system takes. */
function readableTime(time: number): string {
  const at = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

function freeName(folder: string): string {
  let name = folder
  for (let count = 2; existsSync(name); count++) name = `${folder} (${count})`
  return name
}
