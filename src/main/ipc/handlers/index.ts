import type { CurrentLibrary } from '../../services/current-library'
import type { PictureWorks } from '../../services/media/picture-works'
import type { PreferencesService } from '../../services/preferences'
import type { ChangeFeed } from '../../services/records'
import type { Handlers, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'
import { backupsHandlers } from './backups'
import { exportsHandlers } from './exports'
import { type ImportsHandlerOptions, importsHandlers } from './imports'
import { libraryHandlers } from './library'
import { mediaHandlers } from './media'
import { preferencesHandlers } from './preferences'
import { recordHandlers } from './records'
import { windowsHandlers } from './windows'

export type HandlersOptions = {
  current: CurrentLibrary
  preferences: PreferencesService
  changes: ChangeFeed
  shell: ShellCalls
  tell: Tell
  /** Resolves when the library of this start is open, or could not be opened. */
  started: Promise<void>
  openSample: () => Promise<void>
  createReader: ImportsHandlerOptions['createReader']
  pictures: PictureWorks
}

/** A handler for every call of the contract. */
export function createHandlers(options: HandlersOptions): Handlers {
  const { current, preferences, changes, shell, tell, started, openSample, createReader, pictures } = options
  return {
    ...recordHandlers(current),
    ...mediaHandlers({ current, shell, changes, tell }),
    ...libraryHandlers({ current, shell, started, openSample }),
    ...backupsHandlers({ current, shell, tell }),
    ...preferencesHandlers(preferences, tell),
    ...importsHandlers({ current, shell, changes, tell, createReader }),
    ...exportsHandlers({ current, shell, pictures, tell }),
    ...windowsHandlers(shell),
  }
}
