import type { CurrentLibrary } from '../../services/current-library'
import type { ChangeFeed } from '../../services/records'
import { revisionCalls } from '../../services/revisions/revision-calls'
import type { HandlersOf } from '../handler'

/** Each call goes to the library that is open at that moment. */
export function revisionsHandlers(current: CurrentLibrary, changes: ChangeFeed): HandlersOf<'revisions'> {
  const calls = (opened = current.get()) => revisionCalls(opened, opened.revisions, changes)
  return {
    'revisions.list': (input) => calls()['revisions.list'](input),
    'revisions.read': (input) => calls()['revisions.read'](input),
    'revisions.keep': (input) => calls(current.getToWrite())['revisions.keep'](input),
    'revisions.rename': (input) => calls(current.getToWrite())['revisions.rename'](input),
  }
}
