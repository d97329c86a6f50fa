import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { readWordList, withoutWords, withWords } from '@shared/spelling/dictionary'
import { fileError } from '../file-errors'
import { makeFolder } from '../make-folder'
import { writeWholeFile } from '../write-whole-file'

/** The file of one person's words, beside the app's preferences. */
export const personalDictionaryFile = 'dictionary.txt'

/** Where the app keeps it on this computer, as Electron chooses the folder: for `desk` on plain Node. */
export function usualPersonalDictionary(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  const home = homedir()
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: APPDATA || join(home, 'AppData', 'Roaming'),
  }
  const folder = folders[process.platform] ?? (XDG_CONFIG_HOME || join(home, '.config'))
  return join(folder, 'Beauty Desk', personalDictionaryFile)
}

/** One person's words, right in all libraries: a text file beside the app's preferences, a word a line. */
export type PersonalDictionary = {
  /** The oldest first; as the file has them now, which another program may have written. None where it cannot be read. */
  words(): readonly string[]
  /** @returns those that were not there before @throws DeskError when the file cannot be read or written */
  add(words: readonly string[]): Promise<string[]>
  /** @returns those that were there @throws DeskError as `add` */
  remove(words: readonly string[]): Promise<string[]>
}

/** The words of whoever uses this computer, in a text file; it is made with its first word. */
export function personalDictionary(path: string): PersonalDictionary {
  let known: { stamp: string; text: string; words: string[] } | null = null
  let last: Promise<unknown> = Promise.resolve()

  function read(): { text: string; words: string[] } {
    const stamp = stampOf(path)
    if (known?.stamp !== stamp) {
      const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
      known = { stamp, text, words: readWordList(text).words }
    }
    return known
  }

  /**
   * One change after another, each of the file as it is then. Lines that are no words, such as remarks, stay.
   * @param choose the words that change
   */
  function change(
    choose: (words: string[]) => string[],
    changed: (text: string, words: string[]) => string,
  ): Promise<string[]> {
    const done = last.then(async () => {
      let file: { text: string; words: string[] }
      try {
        file = read()
      } catch (error) {
        // Writing now would put a few words in the place of all that cannot be read.
        throw fileError(error, 'read', path, 'your words are as they were')
      }
      const chosen = choose(file.words)
      if (chosen.length > 0) {
        const text = changed(file.text, chosen)
        makeFolder(dirname(path), 'nothing was changed')
        await writeWholeFile(path, text)
        known = { stamp: stampOf(path), text, words: readWordList(text).words }
      }
      return chosen
    })
    last = done.catch(() => {})
    return done
  }

  return {
    words() {
      try {
        return read().words
      } catch {
        return []
      }
    },
    add: (added) =>
      change((words) => {
        const there = new Set(words)
        return [...new Set(added)].filter((word) => !there.has(word))
      }, withWords),
    remove: (removed) =>
      change((words) => {
        const gone = new Set(removed)
        return words.filter((word) => gone.has(word))
      }, withoutWords),
  }
}

function stampOf(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? `${status.size} ${status.mtimeMs} ${status.ino}` : 'none'
}
