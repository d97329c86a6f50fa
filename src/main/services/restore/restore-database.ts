import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { openUnchanging } from '../../library/connection'
import {
  type CopyOptions,
  copyDatabase,
  copyError,
  copyInParts,
  copyMedia,
  copyStyles,
  discard,
  mediaBytes,
} from '../../library/copy'
import { isMissingOrEmpty, makeWay } from '../../library/empty-folder'
import { partialNameOf } from '../../library/partial-name'
import { renameSync } from '../../library/rename'

/**
 * Makes a library out of a copy of the database alone. Such copies hold no media: those of the library that the copy
 * is of are taken along as far as they are sound.
 * @param mediaFolder may be missing
 * @param newFolder missing or empty
 * @throws DeskError; then nothing is left there, and the copy is as it was
 */
export async function restoreDatabase(
  file: string,
  mediaFolder: string,
  newFolder: string,
  options: CopyOptions = {},
): Promise<void> {
  if (!isMissingOrEmpty(newFolder))
    throw new DeskError(
      'conflict',
      `The folder “${newFolder}” is not empty. Nothing was restored or changed.`,
    )
  const partial = partialNameOf(newFolder)
  try {
    mkdirSync(partial)
    mkdirSync(join(partial, 'media'))
    // A library that is damaged may have broken media too; what is sound of them is worth having.
    const [copyingMedia, copying] = copyInParts(options, [mediaBytes(mediaFolder), statSync(file).size])
    await copyMedia(mediaFolder, join(partial, 'media'), { ...copyingMedia, onBroken: () => {} })
    copyStyles(dirname(mediaFolder), partial)
    const source = openUnchanging(file)
    try {
      await copyDatabase(source, join(partial, 'library.db'), copying)
    } finally {
      source.close()
    }
    makeWay(newFolder)
    renameSync(partial, newFolder)
  } catch (error) {
    discard(partial)
    throw copyError(error, 'The backup was not restored', newFolder)
  }
}
