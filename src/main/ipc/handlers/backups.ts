import type { CurrentLibrary } from '../../services/current-library'
import type { Restores } from '../../services/restore/restores'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

export type BackupsHandlerOptions = { current: CurrentLibrary; shell: ShellCalls; tell: Tell }

export function backupsHandlers({ current, shell, tell }: BackupsHandlerOptions): HandlersOf<'backups'> {
  let loading: Promise<Restores> | null = null
  // Loaded when first needed: a window seldom restores anything.
  const restores = () => {
    loading ??= import('../../services/restore/restores').then(({ createRestores }) =>
      createRestores({ current, changed: (payload) => tell('backups.changed', payload) }),
    )
    return loading
  }
  return {
    async 'backups.list'() {
      return { backups: (await restores()).list() }
    },
    async 'backups.choose'(_input, window) {
      const folder = await shell.chooseFolder(window, { title: 'Choose a backup', button: 'Choose' })
      return { backups: folder === null ? [] : (await restores()).choose(folder) }
    },
    async 'backups.restore'({ backupId }) {
      return (await restores()).restore(backupId)
    },
    async 'backups.cancel'() {
      const known = await restores()
      known.cancel()
      return null
    },
  }
}
