import { basename } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type { CurrentLibrary } from '../../services/current-library'
import type { ChangeFeed } from '../../services/records'
import type { HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'

// Exporters are loaded when they are first needed: they would delay the window otherwise.
const loadPreview = () => import('../../services/exports/preview')
const loadExport = () => import('../../services/exports/export-to-folder')

export function exportsHandlers(
  current: CurrentLibrary,
  shell: ShellCalls,
  changes: ChangeFeed,
): HandlersOf<'exports'> {
  // What is out of date of an article depends on what its last export printed.
  const tellPrinted = (articleIds: readonly string[]) => changes.tell('article', articleIds)
  return {
    async 'exports.preview'(chosen) {
      const { previewExport } = await loadPreview()
      return previewExport(current.get(), chosen)
    },
    async 'exports.toClipboard'(chosen) {
      const { exportToClipboard } = await loadPreview()
      await shell.copy(exportToClipboard(current.get(), chosen))
      tellPrinted([chosen.articleId])
      return null
    },
    async 'exports.toFolder'({ articleIds, profileId }, window) {
      const profile = current.get().records.profiles.get(profileId)
      if (!profile) throw new DeskError('not-found', 'This export profile is no longer in the library.')
      const folder = await shell.chooseFolder(window, {
        title: `Export as ${profile.name}`,
        button: 'Export here',
        canBeNew: true,
      })
      if (folder === null) return { chosen: false, folderName: null, written: [], problems: [] }
      const { exportToFolder } = await loadExport()
      const { written, problems } = await exportToFolder(current.get(), { articleIds, profile, folder })
      tellPrinted(written.map(({ articleId }) => articleId))
      return { chosen: true, folderName: basename(folder), written, problems }
    },
  }
}
