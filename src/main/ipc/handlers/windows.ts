import { writeWholeFile } from '../../services/write-whole-file'
import type { HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'

export function windowsHandlers(shell: ShellCalls): HandlersOf<'windows' | 'shell'> {
  return {
    'windows.openArticle'({ id }) {
      shell.openArticleWindow(id)
      return null
    },
    'windows.setFullScreen'({ on }, window) {
      shell.setFullScreen(window, on)
      return null
    },
    'windows.pastePlain'(_input, window) {
      shell.pastePlain(window)
      return null
    },
    'windows.close'(_input, window) {
      shell.close(window)
      return null
    },
    'windows.readyToClose'(_input, window) {
      shell.readyToClose(window)
      return null
    },
    async 'windows.saveTextElsewhere'({ suggestedName, text }, window) {
      const path = await shell.choosePlace(window, {
        title: 'Save this text elsewhere',
        button: 'Save',
        suggestedName,
      })
      if (path !== null) await writeWholeFile(path, text)
      return { chosen: path !== null }
    },
    async 'shell.openAddress'({ address }) {
      await shell.openAddress(address)
      return null
    },
  }
}
