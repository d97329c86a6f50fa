import { makeFolder as makeFolderOrThrow } from '../library/make-folder'
import { folderError } from './file-errors'

/**
 * Makes a folder that a person named, and those it lies in; a folder that is there already is no error.
 * @param kept what is still safe, as the end of the line: "nothing was exported"
 * @throws DeskError `file-unwritable`, `read-only`, `disk-full`
 */
export function makeFolder(folder: string, kept: string): void {
  try {
    makeFolderOrThrow(folder)
  } catch (error) {
    throw folderError(error, folder, kept)
  }
}
