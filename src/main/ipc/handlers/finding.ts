import type { CurrentLibrary } from '../../services/current-library'
import type { FindCallName } from '../../services/find/find-calls'
import type { Handlers } from '../handler'
import type { WindowWork } from '../window-work'

/** Looking through thousands of articles takes seconds, so the window sees how far it is and can stop it. */
export function findingHandlers(
  current: CurrentLibrary,
  work: WindowWork,
): Pick<Handlers, FindCallName | 'find.replacements'> {
  return {
    'find.replacements': () => current.get().records.replacements.list(),
    'find.inArticles'(input, window) {
      const find = current.get().calls['find.inArticles']
      return work.run(window, 'Looking through the articles', (running) => find(input, running))
    },
    'find.replaceInArticles'(input, window) {
      const replace = current.getToWrite().calls['find.replaceInArticles']
      return work.run(window, 'Replacing', (running) => replace(input, running))
    },
    'find.undoReplace'(input, window) {
      const undo = current.getToWrite().calls['find.undoReplace']
      return work.run(window, 'Taking the replacement back', (running) => undo(input, running))
    },
  }
}
