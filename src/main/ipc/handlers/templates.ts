import type { CurrentLibrary } from '../../services/current-library'
import type { ChangeFeed } from '../../services/records'
import { templateCalls } from '../../services/templates/template-calls'
import type { HandlersOf, Tell } from '../handler'

export type LibraryCallsOptions = {
  current: CurrentLibrary
  changes: ChangeFeed
  tell: Tell
  /** The folder of data files that come with the app. */
  resources: string
}

/** What texts begin from. */
export function templatesHandlers(options: LibraryCallsOptions): HandlersOf<'templates'> {
  const { current, changes, tell, resources } = options
  const reading = () => templateCalls(current.get(), resources, changes)
  const writing = () => templateCalls(current.getToWrite(), resources, changes)
  const told = <Value>(value: Value): Value => {
    tell('templates.changed', null)
    return value
  }
  return {
    'templates.list': () => reading()['templates.list'](),
    'templates.fill': (input) => reading()['templates.fill'](input),
    'templates.newArticle': (input) => told(writing()['templates.newArticle'](input)),
    'templates.keep': (input) => told(writing()['templates.keep'](input)),
    'templates.save': (input) => told(writing()['templates.save'](input)),
    'templates.bin': (input) => told(writing()['templates.bin'](input)),
    'templates.restore': (input) => told(writing()['templates.restore'](input)),
    'templates.deleteForEver': (input) => told(writing()['templates.deleteForEver'](input)),
    'templates.putBack': (input) => told(writing()['templates.putBack'](input)),
    'templates.fieldHints': (input) => reading()['templates.fieldHints'](input),
    'templates.setFieldHints': (input) => told(writing()['templates.setFieldHints'](input)),
  }
}
