import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import type { NamedPicture } from '@shared/intake/result'
import { type StoredFile, storeFile } from '../media/store-file'
import type { SourceTask } from './read-task'

/** A picture of an import that was found, its file already in the media folder. */
export type FoundPicture = { picture: NamedPicture; fileName: string; stored: StoredFile }

const LARGEST_PICTURE = 200_000_000

/**
 * Looks for the pictures that a source names: inside the source itself (data addresses), or as files in the source's
 * own folder and below it. Nothing is fetched, and no path leads out of that folder.
 * @returns the found ones, and a line for each of the others
 */
export async function findPictures(
  pictures: readonly NamedPicture[],
  task: SourceTask,
  mediaFolder: string,
): Promise<{ found: FoundPicture[]; warnings: string[] }> {
  const found: FoundPicture[] = []
  const warnings: string[] = []
  for (const picture of pictures) {
    const { source } = picture
    if (source === null) continue
    const label = source.startsWith('data:')
      ? 'A picture inside the source'
      : `The picture ${shortened(source)}`
    try {
      const file = await locate(source, task)
      if (!file) {
        warnings.push(`${label} was not found beside the source; its caption and credit are kept.`)
        continue
      }
      found.push({
        picture,
        fileName: file.name,
        stored: await storeFile(mediaFolder, file.name, file.content),
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'it could not be read'
      warnings.push(`${label} was not taken over: ${reason} Its caption and credit are kept.`)
    }
  }
  return { found, warnings }
}

async function locate(
  source: string,
  task: SourceTask,
): Promise<{ name: string; content: string | Uint8Array } | null> {
  if (source.startsWith('data:')) {
    return dataFile(source)
  }
  if (task.kind !== 'file' || /^[a-z][a-z0-9+.-]*:/i.test(source) || /^[/\\]/.test(source)) return null
  const path = await insideFolder(dirname(task.path), source)
  return path === null ? null : { name: basename(path), content: path }
}

/** The file that a relative address names, if it is in the folder or below it, links followed. */
async function insideFolder(folder: string, address: string): Promise<string | null> {
  const relative = decoded(address.replace(/[?#].*$/, ''))
  if (relative === '' || relative.includes('\0')) return null
  try {
    const root = await realpath(folder)
    const path = await realpath(resolve(root, relative))
    if (!path.startsWith(root + sep)) return null
    const status = await stat(path)
    return status.isFile() && status.size <= LARGEST_PICTURE ? path : null
  } catch {
    return null
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function dataFile(address: string): { name: string; content: Uint8Array } | null {
  const [, kind, content] = /^data:image\/([a-z]+)[^,]*;base64,(.*)$/is.exec(address) ?? []
  if (kind === undefined || content === undefined) return null
  return {
    name: `picture.${kind.toLowerCase().replace('jpeg', 'jpg')}`,
    content: Buffer.from(content, 'base64'),
  }
}

function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address
}
