import { DeskError } from '@shared/ipc/errors'
import {
  type DictionaryName,
  inOrder,
  MOST_WORDS,
  readWordList,
  writeWordList,
} from '@shared/spelling/dictionary'
import { readListFile } from '../list-file'
import type { OpenedLibrary } from '../opened-library'
import { writeWholeFile } from '../write-whole-file'
import type { PersonalDictionary } from './personal-dictionary'

/** One dictionary: `articleId` says which article's, and counts for nothing with the other two. */
export type DictionaryPlace = { dictionary: DictionaryName; articleId: string | null }

/** The words of one person, of a library, and of its articles. @throws DeskError for an article's without its id */
export class Dictionaries {
  constructor(
    private readonly personal: PersonalDictionary,
    /** Not asked for what concerns one person's words alone. */
    private readonly library: () => OpenedLibrary,
  ) {}

  /** The oldest first. */
  words(place: DictionaryPlace): readonly string[] {
    if (place.dictionary === 'personal') return this.personal.words()
    return this.library().records.dictionaries.words(rowsOf(place))
  }

  /** @returns those that were not there before */
  async add(place: DictionaryPlace, words: readonly string[]): Promise<string[]> {
    const room = MOST_WORDS - this.words(place).length
    if (words.length > room)
      throw new DeskError('invalid-input', `A dictionary holds ${MOST_WORDS} words. Nothing was added.`)
    if (place.dictionary === 'personal') return this.personal.add(words)
    const { articles, dictionaries } = this.library().records
    const articleId = rowsOf(place)
    if (articleId !== null && !articles.has(articleId))
      throw new DeskError('not-found', 'The article is gone. Nothing was added.')
    return dictionaries.add(articleId, words)
  }

  /** @returns those that were there */
  async remove(place: DictionaryPlace, words: readonly string[]): Promise<string[]> {
    if (place.dictionary === 'personal') return this.personal.remove(words)
    return this.library().records.dictionaries.remove(rowsOf(place), words)
  }

  /** Adds the words of a list. @returns also how many of its lines hold no single word */
  async addFile(place: DictionaryPlace, path: string): Promise<{ added: string[]; left: number }> {
    const { words, left } = readWordList(await readListFile(path, 'words', 'No word was added'))
    return { added: await this.add(place, words), left }
  }

  /** Writes a dictionary as a list, in the order of the alphabet. @returns how many words it has */
  async writeFile(place: DictionaryPlace, path: string): Promise<number> {
    const words = inOrder(this.words(place))
    await writeWholeFile(path, writeWordList(words))
    return words.length
  }
}

function rowsOf({ dictionary, articleId }: DictionaryPlace): string | null {
  if (dictionary === 'library') return null
  if (articleId !== null) return articleId
  throw new DeskError('invalid-input', 'It was not said which article’s dictionary. Nothing was changed.')
}
