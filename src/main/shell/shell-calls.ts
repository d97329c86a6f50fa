import { DeskError } from '@shared/ipc/errors'
import { BrowserWindow, dialog, shell } from 'electron'
import type { CallingWindow } from '../ipc/handler'
import type { ShellCalls } from '../ipc/shell-calls'
import { copy } from './copy'
import { openableAddress } from './web-address'
import type { Windows } from './windows'

/** What handlers ask of the person and the system, done by Electron. */
export function createShellCalls(windows: Windows): ShellCalls {
  return {
    async chooseFiles(window, { title, filters }) {
      const { filePaths } = await dialog.showOpenDialog(parentOf(window), {
        title,
        filters: [...filters, { name: 'All files', extensions: ['*'] }],
        properties: ['openFile', 'multiSelections'],
      })
      return filePaths
    },
    async chooseFolder(window, { title, button, canBeNew }) {
      const { filePaths } = await dialog.showOpenDialog(parentOf(window), {
        title,
        buttonLabel: button,
        properties: ['openDirectory', ...(canBeNew ? (['createDirectory', 'promptToCreate'] as const) : [])],
      })
      return filePaths[0] ?? null
    },
    async choosePlace(window, { title, button, suggestedName, filters = [] }) {
      const { filePath } = await dialog.showSaveDialog(parentOf(window), {
        title,
        buttonLabel: button,
        defaultPath: suggestedName,
        filters,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return filePath === '' ? null : filePath
    },
    copy,
    showFolder: (path) => void shell.openPath(path),
    async openFile(path) {
      const problem = await shell.openPath(path)
      if (problem !== '') {
        throw new DeskError('file-unreadable', 'The system has no program that opens this kind of file.')
      }
    },
    async openAddress(address) {
      const checked = openableAddress(address)
      if (!checked) throw new DeskError('not-allowed', 'Only web and mail addresses can be opened from here.')
      await shell.openExternal(checked)
    },
    onClosed(window, listener) {
      const parent = parentOf(window)
      parent.once('closed', listener)
      return () => parent.off('closed', listener)
    },
    openArticleWindow: (articleId) => windows.showArticle(articleId),
    setFullScreen(window, on) {
      const asking = parentOf(window)
      asking.setFullScreen(on ?? !asking.isFullScreen())
    },
    pastePlain: (window) => parentOf(window).webContents.pasteAndMatchStyle(),
    close: (window) => parentOf(window).close(),
    readyToClose: (window) => windows.readyToClose(window.id),
  }
}

function parentOf(window: CallingWindow): BrowserWindow {
  const parent = BrowserWindow.fromId(window.id)
  if (!parent) throw new DeskError('cancelled', 'The window that asked is closed.')
  return parent
}
