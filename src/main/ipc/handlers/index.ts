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
import { later } from '../later'
import type { ShellCalls } from '../shell-calls'
import { createWindowWork } from '../window-work'
import { editingHandlers } from './editing'
import { findingHandlers } from './finding'
import type { ImportsHandlerOptions } from './imports'
import { libraryHandlers } from './library'
import { mediaHandlers } from './media'
import { preferencesHandlers } from './preferences'
import { questionsHandlers } from './questions'
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
    ...mediaHandlers({ current, shell, changes, tell, windowWork, smallPictures }),
    ...libraryHandlers({ current, shell, started, openSample, windowWork, searchRefresh }),
    ...preferencesHandlers(preferences, tell),
    ...questionsHandlers({ current, changes, tell, resources, shell }),
    ...later(['backups'], async () => (await import('./backups')).backupsHandlers({ current, shell, tell })),
    ...later(['imports'], async () =>
      (await import('./imports')).importsHandlers({ current, shell, changes, tell, createReader }),
    ),
    ...later(['ingredients'], async () =>
      (await import('./ingredients')).ingredientsHandlers(current, ingredientFacts, tell),
    ),
    ...later(['checks'], async () =>
      (await import('./checks')).checksHandlers({ current, shell, tell, resources, createChecker }),
    ),
    ...later(['templates'], async () =>
      (await import('./templates')).templatesHandlers({ current, changes, tell, resources }),
    ),
    ...later(['spelling', 'dictionaries'], async () =>
      (await import('./spelling')).spellingHandlers({
        current,
        changes,
        shell,
        tell,
        spelling: { speller, personal: personalDictionary, ingredientFacts, resources },
      }),
    ),
    ...later(['exports'], async () =>
      (await import('./exports')).exportsHandlers({ current, shell, changes, pictures, tell }),
    ),
    ...later(['recordImports'], async () =>
      (await import('./record-imports')).recordImportsHandlers(current, shell, changes, tell),
    ),
    ...later(['revisions'], async () => (await import('./revisions')).revisionsHandlers(current, changes)),
    ...later(['transfers'], async () =>
      (await import('./transfers')).transfersHandlers(current, shell, windowWork),
    ),
    'work.stop'(_input, window) {
      windowWork.stop(window)
      return null
    },
    ...windowsHandlers(shell),
  }
}
