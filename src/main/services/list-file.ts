import { open } from 'node:fs/promises'
import { DeskError } from '@shared/ipc/errors'
import { fileError } from './file-errors'

/** Larger than any list that people keep. */
const MOST_BYTES = 10_000_000

/**
 * The text of a list that somebody keeps in a file. What it is is looked at before any of it is read, so that a film, a
 * pipe or a device costs nothing to refuse.
 * @param of what it lists, such as "words"
 * @param kept what becomes of it where it is none, such as "No word was added"
 * @throws DeskError `file-unreadable`
 */
export async function readListFile(path: string, of: string, kept: string): Promise<string> {
  const bytes = await readSmallFile(path).catch((error: unknown) => {
    throw fileError(error, 'read', path, `${kept[0]?.toLowerCase()}${kept.slice(1)}`)
  })
  if (bytes === null || bytes.includes(0))
    throw new DeskError('file-unreadable', `This file is no list of ${of}. ${kept}.`)
  return new TextDecoder().decode(bytes)
}

/** Null for what is too large, or a device. @throws the system's error, also for a folder */
async function readSmallFile(path: string): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const status = await file.stat()
    const isEndless = !status.isFile() && !status.isDirectory()
    return isEndless || status.size > MOST_BYTES ? null : await file.readFile()
  } finally {
    await file.close()
  }
}
