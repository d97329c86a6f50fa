import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { rename } from '../library/rename'
import { fileError } from './file-errors'

/**
 * Writes a file so that at its path there is either what was there before or the whole of `data`, even after a
 * power cut: a temporary file in the same folder, flushed, then renamed.
 * @param options without `syncFolder`, the caller of many writes flushes their folder once, at the end
 * @throws DeskError `disk-full`, `read-only` or `file-unwritable`; nothing is left behind
 */
export async function writeWholeFile(
  path: string,
  data: string | Uint8Array,
  options: { syncFolder: boolean } = { syncFolder: true },
): Promise<void> {
  await throughTemporary(path, async (temporary) => {
    const file = await open(temporary, 'wx')
    await closing(file, async () => {
      await file.writeFile(data)
      await file.sync()
    })
  })
  if (options.syncFolder) await syncFolder(dirname(path))
}

async function throughTemporary(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  )
  try {
    await fill(temporary)
    await rename(temporary, path)
  } catch (error) {
    // The first error is the one to tell; a temporary file that cannot be removed is the lesser evil.
    await rm(temporary, { force: true }).catch(() => {})
    throw fileError(error, 'write', path, 'nothing was changed')
  }
}

async function closing(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await file.close()
  }
}

/** Makes new names in a folder durable. Windows cannot flush folders and needs no such step. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  if (!handle) return
  try {
    await handle.sync()
  } catch {
    // Some network file systems refuse to flush a folder; the file itself is flushed.
  } finally {
    await handle.close()
  }
}
