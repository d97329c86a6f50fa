import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { Library } from '../library'
import { noteBackupFolders } from '../library/backup-note'
import { databaseBytes, openUnchanging } from '../library/connection'
import {
  type CopyOptions,
  copyDatabase,
  copyError,
  copyInParts,
  copyMedia,
  copyStyles,
  discard,
  flush,
  isWithin,
  mediaBytes,
} from '../library/copy'
import { countDifference } from '../library/counts'
import { isMissingOrEmpty, makeWay } from '../library/empty-folder'
import { partialNameOf } from '../library/partial-name'
import { renameSync } from '../library/rename'
import {
  type Backup,
  type BackupManifest,
  compareBackup,
  manifestName,
  readManifest,
} from './backup-manifest'
import { freeName, readableTime } from './dated-name'
import { makeFolder } from './make-folder'

export type { CopyProgress } from '../library/copy'
export { type Backup, type BackupManifest, backupsIn, compareBackup } from './backup-manifest'

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
  const partial = partialNameOf(folder)
  makeFolder(resolve(intoFolder), `no backup of “${library.name}” was made`)
  try {
    mkdirSync(partial)
    mkdirSync(join(partial, 'media'))
    const bytes = [databaseBytes(library.connection), mediaBytes(library.files.media)] as const
    const [copying, copyingMedia, comparing] = copyInParts(options, [...bytes, bytes[0] + bytes[1]])
    const database = await copyDatabase(library.connection, join(partial, 'library.db'), copying)
    const media = await copyMedia(library.files.media, join(partial, 'media'), copyingMedia)
    copyStyles(library.folder, partial)
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
    const manifestFile = join(partial, manifestName)
    writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
    flush(manifestFile)
    await compareBackup(partial, comparing)
    renameSync(partial, folder)
    noteBackupFolders(library.files, [resolve(intoFolder)])
    return { folder, manifest }
  } catch (error) {
    discard(partial)
    throw copyError(error, `No backup of “${library.name}” was made`, intoFolder)
  }
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
  if (!isMissingOrEmpty(target))
    throw new DeskError('conflict', `The folder “${target}” is not empty. Nothing was restored or changed.`)
  if (isWithin(target, backupFolder))
    throw new DeskError('invalid-input', 'A backup cannot be restored into itself. Nothing was changed.')
  const { database, media } = readManifest(backupFolder)
  const bytes = media.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const [comparing, copyingMedia, copying] = copyInParts(options, [
    database.byteLength + bytes,
    bytes,
    database.byteLength,
  ])
  const manifest = await compareBackup(backupFolder, comparing)
  const partial = partialNameOf(target)
  makeFolder(dirname(target), 'the backup was not restored')
  try {
    mkdirSync(partial)
    mkdirSync(join(partial, 'media'))
    await copyMedia(join(backupFolder, 'media'), join(partial, 'media'), copyingMedia)
    copyStyles(backupFolder, partial)
    const source = openUnchanging(join(backupFolder, manifest.database.file))
    try {
      const copy = await copyDatabase(source, join(partial, 'library.db'), copying)
      const difference = countDifference(manifest.counts, copy.counts)
      if (difference)
        throw new DeskError('library-damaged', `The restored library is not whole: ${difference}.`)
    } finally {
      source.close()
    }
    makeWay(target)
    renameSync(partial, target)
    return { folder: target, manifest }
  } catch (error) {
    discard(partial)
    throw copyError(error, 'The backup was not restored', target)
  }
}
