import type { CreateChecker } from '../../services/checks/checker'
import { HouseStyle } from '../../services/checks/house-style'
import type { CurrentLibrary, ServedLibrary } from '../../services/current-library'
import { makeFolder } from '../../services/make-folder'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

export type ChecksHandlerOptions = {
  current: CurrentLibrary
  shell: ShellCalls
  tell: Tell
  /** The folder of data files that come with the app. */
  resources: string
  createChecker: CreateChecker
}

export function checksHandlers(options: ChecksHandlerOptions): HandlersOf<'checks'> {
  const { current, shell, tell, resources, createChecker } = options
  let shown: { opened: ServedLibrary; house: HouseStyle } | null = null

  /** The house style of the library that is open now. */
  function house(): HouseStyle {
    const opened = current.get()
    if (shown?.opened !== opened) {
      shown?.house.dispose()
      shown = { opened, house: new HouseStyle(opened, resources, createChecker) }
    }
    return shown.house
  }

  const kept = () => current.getToWrite().records.houseStyle
  const changed = () => {
    tell('checks.changed', null)
    return null
  }

  return {
    'checks.rules': () => house().list(),
    'checks.read': ({ blocks, language }) => house().read(blocks, language),
    'checks.choose'({ name, on }) {
      kept().choose(name, on)
      return changed()
    },
    'checks.showFolder'() {
      const { styles } = current.getToWrite().library.files
      makeFolder(styles, 'nothing was changed')
      shell.showFolder(styles)
      return null
    },
    'checks.ignored'({ articleId }) {
      const { houseStyle } = current.get().records
      return { once: houseStyle.once(articleId), always: houseStyle.always() }
    },
    'checks.ignoreOnce'({ articleId, ...finding }) {
      kept().ignoreOnce(articleId, finding)
      return changed()
    },
    'checks.heedOnce'({ articleId, ...finding }) {
      kept().heedOnce(articleId, finding)
      return changed()
    },
    'checks.ignoreAlways'(finding) {
      kept().ignoreAlways(finding)
      return changed()
    },
    'checks.heedAlways'(finding) {
      kept().heedAlways(finding)
      return changed()
    },
    'checks.counts': () => current.get().records.findingCounts.all(),
    'checks.keepCount'({ articleId, revision, findings }) {
      const isKept = current.getToWrite().records.findingCounts.keep(articleId, revision, findings)
      if (isKept) tell('checks.counted', null)
      return null
    },
  }
}
