import { basename } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { CurrentLibrary } from '../../services/current-library'
import type { RunningExports } from '../../services/exports/running-exports'
import type { PictureWorks } from '../../services/media/picture-works'
import type { ChangeFeed } from '../../services/records'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

// Exporters are loaded when they are first needed: they would delay the window otherwise.
const loadPreview = () => import('../../services/exports/preview')

const nothing = { written: [], publishedAgain: [], problems: [], cancelled: false }

export type ExportsHandlerOptions = {
  current: CurrentLibrary
  shell: ShellCalls
  changes: ChangeFeed
  pictures: PictureWorks
  tell: Tell
}

export function exportsHandlers({
  current,
  shell,
  changes,
  pictures,
  tell,
}: ExportsHandlerOptions): HandlersOf<'exports'> {
  let loading: Promise<RunningExports> | null = null
  const exports = () => {
    loading ??= import('../../services/exports/running-exports').then(({ createRunningExports }) =>
      createRunningExports({
        work: current.work,
        pictures,
        changed: (payload) => tell('exports.changed', payload),
      }),
    )
    return loading
  }
  // What is out of date of an article depends on what its last export printed.
  const tellPrinted = (articleIds: readonly string[]) => changes.tell('article', articleIds)

  return {
    async 'exports.preview'(chosen) {
      const { previewExport } = await loadPreview()
      return previewExport(current.get(), chosen)
    },
    async 'exports.toClipboard'(chosen) {
      const { exportForCopy } = await loadPreview()
      const opened = current.get()
      const { content, problems, copied } = exportForCopy(opened, chosen)
      await shell.copy(content)
      const publishedAgain = current.getIfOpen() === opened && copied()
      tellPrinted([chosen.articleId])
      return { publishedAgain, problems }
    },
    async 'exports.toFolder'({ articleIds, profileId, exportId }, window) {
      const opened = current.get()
      const profile = opened.records.profiles.get(profileId)
      if (!profile) throw new DeskError('not-found', 'This export profile is no longer in the library.')
      const folder = await shell.chooseFolder(window, {
        title: `Export as ${profile.name}`,
        button: 'Export here',
        canBeNew: true,
      })
      if (folder === null) {
        return { ...nothing, chosen: false, folderName: null }
      }
      const running = await exports()
      if (current.getIfOpen() !== opened) {
        throw new DeskError('conflict', 'Another library was opened meanwhile; nothing was exported.')
      }
      // Without its window nobody would hear what became of it, or could stop it.
      const forget = shell.onClosed(window, () => running.cancel(exportId))
      try {
        const request = { articleIds, profile, folder }
        const { unwritten: _unwritten, ...outcome } = await running.run(opened, exportId, request)
        tellPrinted(outcome.written.map(({ articleId }) => articleId))
        return { chosen: true, folderName: basename(folder), ...outcome }
      } catch (error) {
        // What was written before the disk took no more is in the log.
        tellPrinted(articleIds)
        throw error
      } finally {
        forget()
      }
    },
    async 'exports.cancel'({ exportId }) {
      const running = await exports()
      running.cancel(exportId)
      return null
    },
  }
}
