import type { CreateChecker } from '../../services/checks/checker'
import type { CurrentLibrary } from '../../services/current-library'
import type { IngredientFacts } from '../../services/ingredients/facts-file'
import type { PictureWorks } from '../../services/media/picture-works'
import type { PreferencesService } from '../../services/preferences'
import type { ChangeFeed } from '../../services/records'
import type { SearchRefresh } from '../../services/search-refresh'
import type { PersonalDictionary } from '../../services/spelling/personal-dictionary'
import type { Speller } from '../../services/spelling/speller'
import type { Handlers, Tell, TellWindow } from '../handler'
import type { ShellCalls } from '../shell-calls'
import { createWindowWork } from '../window-work'
import { backupsHandlers } from './backups'
import { checksHandlers } from './checks'
import { editingHandlers } from './editing'
import { exportsHandlers } from './exports'
import { findingHandlers } from './finding'
import { type ImportsHandlerOptions, importsHandlers } from './imports'
import { ingredientsHandlers } from './ingredients'
import { libraryHandlers } from './library'
import { mediaHandlers } from './media'
import { preferencesHandlers } from './preferences'
import { questionsHandlers } from './questions'
import { recordImportsHandlers } from './record-imports'
import { recordHandlers } from './records'
import { revisionsHandlers } from './revisions'
import { spellingHandlers } from './spelling'
import { templatesHandlers } from './templates'
import { transfersHandlers } from './transfers'
import { windowsHandlers } from './windows'

export type HandlersOptions = {
  current: CurrentLibrary
  preferences: PreferencesService
  changes: ChangeFeed
  shell: ShellCalls
  tell: Tell
  tellWindow: TellWindow
  /** Resolves when the library of this start is open, or could not be opened. */
  started: Promise<void>
  openSample: () => Promise<void>
  searchRefresh: SearchRefresh
  createReader: ImportsHandlerOptions['createReader']
  /** What the app knows of ingredients, from its resources. */
  ingredientFacts: IngredientFacts
  pictures: PictureWorks
  /** The folder of data files that come with the app. */
  resources: string
  createChecker: CreateChecker
  /** Reads English. */
  speller: Speller
  personalDictionary: PersonalDictionary
}

/** A handler for every call of the contract. */
export function createHandlers(options: HandlersOptions): Handlers {
  const {
    current,
    preferences,
    changes,
    shell,
    tell,
    tellWindow,
    started,
    openSample,
    searchRefresh,
    createReader,
    ingredientFacts,
    pictures,
    resources,
    createChecker,
    speller,
    personalDictionary,
  } = options
  const windowWork = createWindowWork({ work: current.work, shell, tellWindow })
  return {
    ...recordHandlers(current),
    ...editingHandlers(current, windowWork),
    ...findingHandlers(current, windowWork),
    'mentions.findNames': ({ texts }) => current.get().names.find(texts),
    ...mediaHandlers({ current, shell, changes, tell, windowWork }),
    ...libraryHandlers({ current, shell, started, openSample, windowWork, searchRefresh }),
    ...backupsHandlers({ current, shell, tell }),
    ...preferencesHandlers(preferences, tell),
    ...importsHandlers({ current, shell, changes, tell, createReader }),
    ...ingredientsHandlers(current, ingredientFacts, tell),
    ...checksHandlers({ current, shell, tell, resources, createChecker }),
    ...templatesHandlers({ current, changes, tell, resources }),
    ...questionsHandlers({ current, changes, tell, resources, shell }),
    ...spellingHandlers({
      current,
      changes,
      shell,
      tell,
      spelling: { speller, personal: personalDictionary, ingredientFacts, resources },
    }),
    ...exportsHandlers({ current, shell, changes, pictures, tell }),
    ...recordImportsHandlers(current, shell, changes, tell),
    ...revisionsHandlers(current, changes),
    ...transfersHandlers(current, shell, windowWork),
    'work.stop'(_input, window) {
      windowWork.stop(window)
      return null
    },
    ...windowsHandlers(shell),
  }
}
