import type { CurrentLibrary } from '../../services/current-library'
import type { PreferencesService } from '../../services/preferences'
import type { ChangeFeed } from '../../services/records'
import type { Handlers, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'
import { exportsHandlers } from './exports'
import { type ImportsHandlerOptions, importsHandlers } from './imports'
import { libraryHandlers } from './library'
import { mediaHandlers } from './media'
import { preferencesHandlers } from './preferences'
import { recordImportsHandlers } from './record-imports'
import { recordHandlers } from './records'
import { transfersHandlers } from './transfers'
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
}

/** A handler for every call of the contract. */
export function createHandlers(options: HandlersOptions): Handlers {
  const { current, preferences, changes, shell, tell, started, openSample, createReader } = options
  return {
    ...recordHandlers(current),
    ...mediaHandlers(current, shell, changes),
    ...libraryHandlers({ current, shell, started, openSample }),
    ...preferencesHandlers(preferences, tell),
    ...importsHandlers({ current, shell, changes, tell, createReader }),
    ...exportsHandlers(current, shell),
    ...recordImportsHandlers(current, shell, changes, tell),
    ...transfersHandlers(current, shell, tell),
    ...windowsHandlers(shell),
  }
}
