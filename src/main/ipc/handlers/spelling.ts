import type { CurrentLibrary, ServedLibrary } from '../../services/current-library'
import type { ChangeFeed } from '../../services/records'
import { Dictionaries, type DictionaryPlace } from '../../services/spelling/dictionaries'
import { Spelling, type SpellingOptions } from '../../services/spelling/spelling'
import type { HandlersOf, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'

export type SpellingHandlerOptions = {
  current: CurrentLibrary
  changes: ChangeFeed
  shell: ShellCalls
  tell: Tell
  spelling: SpellingOptions
}

const listFilter = { name: 'Words, one a line', extensions: ['txt', 'dic'] }

export function spellingHandlers(
  options: SpellingHandlerOptions,
): HandlersOf<'spelling'> & HandlersOf<'dictionaries'> {
  const { current, changes, shell, tell } = options
  let shown: { opened: ServedLibrary; spelling: Spelling } | null = null

  /** The reader of the library that is open now. */
  function spelling(): Spelling {
    const opened = current.get()
    if (shown?.opened !== opened) {
      shown?.spelling.dispose()
      shown = { opened, spelling: new Spelling(opened, options.spelling, changes) }
    }
    return shown.spelling
  }

  /** Those of the library that is open now, whichever is open by the time a file was chosen. */
  function held({ dictionary }: DictionaryPlace, open: () => ServedLibrary): Dictionaries {
    if (dictionary === 'personal') return new Dictionaries(options.spelling.personal, open)
    const opened = open()
    return new Dictionaries(options.spelling.personal, () => opened)
  }

  const toRead = new Dictionaries(options.spelling.personal, () => current.get())
  const toWrite = new Dictionaries(options.spelling.personal, () => current.getToWrite())

  function told(words: string[]): string[] {
    if (words.length > 0) {
      shown?.spelling.dictionariesChanged()
      tell('dictionaries.changed', null)
    }
    return words
  }

  return {
    'spelling.read': ({ blocks, language, articleId, people }) =>
      spelling().read(blocks, language, articleId, people),
    'spelling.choices': () => current.get().records.houseStyle.choices(),
    'dictionaries.words': (place) => [...toRead.words(place)],
    'dictionaries.articles': () => current.get().records.dictionaries.articles(),
    'dictionaries.add': async ({ words, ...place }) => told(await toWrite.add(place, words)),
    'dictionaries.remove': async ({ words, ...place }) => told(await toWrite.remove(place, words)),
    async 'dictionaries.import'(place, window) {
      const dictionaries = held(place, () => current.getToWrite())
      const [path] = await shell.chooseFiles(window, {
        title: 'Add words from a list',
        filters: [listFilter],
      })
      if (path === undefined) return { chosen: false, added: [], left: 0 }
      const { added, left } = await dictionaries.addFile(place, path)
      return { chosen: true, added: told(added), left }
    },
    async 'dictionaries.export'(place, window) {
      const dictionaries = held(place, () => current.get())
      const path = await shell.choosePlace(window, {
        title: 'Save the words as a list',
        button: 'Save',
        suggestedName: suggestedName(place),
        filters: [listFilter],
      })
      if (path === null) return { chosen: false, words: 0 }
      return { chosen: true, words: await dictionaries.writeFile(place, path) }
    },
  }
}

const names = { personal: 'My words', library: 'Words of the library', article: 'Words of the article' }

function suggestedName({ dictionary }: DictionaryPlace): string {
  return `${names[dictionary]}.txt`
}
