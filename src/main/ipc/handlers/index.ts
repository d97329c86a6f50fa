import type { CreateChecker } from '../../services/checks/checker'
import type { CurrentLibrary } from '../../services/current-library'
import type { IngredientFacts } from '../../services/ingredients/facts-file'
import type { PictureWorks } from '../../services/media/picture-works'
import type { SmallPictures } from '../../services/media/small-pictures'
import type { PreferencesService } from '../../services/preferences'
import type { ChangeFeed } from '../../services/records'
import type { SearchRefresh } from '../../services/search-refresh'
import type { PersonalDictionary } from '../../services/spelling/personal-dictionary'
import type { Speller } from '../../services/spelling/speller'
import type { Handlers, Tell, TellWindow } from '../handler'
import { callsOf, later } from '../later'
import type { ShellCalls } from '../shell-calls'
import { createWindowWork } from '../window-work'
import { callsForPlans, callsWithFiles } from './answered-later'
import { editingHandlers } from './editing'
import { findingHandlers } from './finding'
import type { ImportsHandlerOptions } from './imports'
import { libraryHandlers } from './library'
import { preferencesHandlers } from './preferences'
import { recordHandlers } from './records'
import { windowsHandlers } from './windows'

export type HandlersOptions = {
  current: CurrentLibrary
  preferences: PreferencesService
  changes: ChangeFeed
  shell: ShellCalls
  tell: Tell
  tellWindow: TellWindow
  /** Resolves when the library of this start is open, or could not be, or is looked through for long before. */
  started: Promise<void>
  openSample: () => Promise<void>
  searchRefresh: SearchRefresh
  createReader: ImportsHandlerOptions['createReader']
  /** What the app knows of ingredients, from its resources. */
  ingredientFacts: IngredientFacts
  pictures: PictureWorks
  smallPictures: SmallPictures
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
    smallPictures,
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
    ...later(callsWithFiles, async () =>
      (await import('./media')).mediaHandlers({ current, shell, changes, tell, windowWork, smallPictures }),
    ),
    ...libraryHandlers({ current, shell, started, openSample, windowWork, searchRefresh }),
    ...preferencesHandlers(preferences, tell),
    ...later([...callsOf('questions'), ...callsForPlans], async () =>
      (await import('./questions')).questionsHandlers({ current, changes, tell, resources, shell }),
    ),
    ...later(callsOf('backups'), async () =>
      (await import('./backups')).backupsHandlers({ current, shell, tell }),
    ),
    ...later(callsOf('imports'), async () =>
      (await import('./imports')).importsHandlers({ current, shell, changes, tell, createReader }),
    ),
    ...later(callsOf('ingredients'), async () =>
      (await import('./ingredients')).ingredientsHandlers(current, ingredientFacts, tell),
    ),
    ...later(callsOf('checks'), async () =>
      (await import('./checks')).checksHandlers({ current, shell, tell, resources, createChecker }),
    ),
    ...later(callsOf('templates'), async () =>
      (await import('./templates')).templatesHandlers({ current, changes, tell, resources }),
    ),
    ...later(callsOf('spelling', 'dictionaries'), async () =>
      (await import('./spelling')).spellingHandlers({
        current,
        changes,
        shell,
        tell,
        spelling: { speller, personal: personalDictionary, ingredientFacts, resources },
      }),
    ),
    ...later(callsOf('exports'), async () =>
      (await import('./exports')).exportsHandlers({ current, shell, changes, pictures, tell }),
    ),
    ...later(callsOf('recordImports'), async () =>
      (await import('./record-imports')).recordImportsHandlers(current, shell, changes, tell),
    ),
    ...later(callsOf('revisions'), async () =>
      (await import('./revisions')).revisionsHandlers(current, changes),
    ),
    ...later(callsOf('transfers'), async () =>
      (await import('./transfers')).transfersHandlers(current, shell, windowWork),
    ),
    'work.stop'(_input, window) {
      windowWork.stop(window)
      return null
    },
    ...windowsHandlers(shell),
  }
}
