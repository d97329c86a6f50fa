import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { CheckedBlock } from '@shared/checks/checked-block'
import type { Finding } from '@shared/checks/finding'
import { DeskError } from '@shared/ipc/errors'
import type { ArticlePeople } from '@shared/ipc/spelling-calls'
import { isAllOff } from '@shared/spelling/choices'
import { type Dialect, dialectOf } from '@shared/spelling/dialect'
import { readWordList } from '@shared/spelling/dictionary'
import { findingsOf } from '@shared/spelling/findings-of'
import type { Hint } from '@shared/spelling/hint'
import { type NearWord, nearWord } from '@shared/spelling/near-names'
import { placeInWritten, readable } from '@shared/spelling/readable'
import { isWrittenAs, wordForms, wordsOfName } from '@shared/spelling/word-forms'
import type { IngredientFacts } from '../ingredients/facts-file'
import type { OpenedLibrary } from '../opened-library'
import type { ChangeFeed } from '../records'
import { KnownWords } from './known-words'
import type { PersonalDictionary } from './personal-dictionary'
import type { Speller } from './speller'

/** Lines whose hints are remembered: two long articles, so that a new word in a dictionary reads none of them again. */
const REMEMBERED_LINES = 4000

/** So many are done long before the reader is given up as hanging, on any computer. */
const TEXTS_AT_ONCE = 32

export type SpellingOptions = {
  speller: Speller
  personal: PersonalDictionary
  ingredientFacts: IngredientFacts
  /** The folder of data files that come with the app. */
  resources: string
}

export type SpellingReading = {
  /** Null where the text is in another language, and nothing was read. */
  dialect: Dialect | null
  /** For each block. */
  findings: Finding[][]
}

/** Reads the English of one open library: what Harper says, without what its dictionaries and its names know. */
export class Spelling {
  private readonly known: KnownWords
  private readonly remembered = new Map<string, Hint[]>()
  private readonly sets = new Map<string, { words: readonly string[]; set: WordSet }>()
  private readonly stop: () => void

  constructor(
    private readonly opened: OpenedLibrary,
    private readonly options: SpellingOptions,
    changes: ChangeFeed,
  ) {
    this.known = new KnownWords(opened.records, options.ingredientFacts)
    this.stop = changes.onChange(({ kind }) => {
      if (kind === 'expert' || kind === 'brand' || kind === 'product') this.known.forget()
    })
  }

  /**
   * @param language BCP 47; where it does not say which English, the library's does
   * @param articleId whose own dictionary counts too; null for a text that is no article
   * @param people of the article, whose names are right in it
   * @throws DeskError when the reader of English does not work at all
   */
  async read(
    blocks: readonly CheckedBlock[],
    language: string,
    articleId: string | null,
    people: ArticlePeople,
  ): Promise<SpellingReading> {
    const { records } = this.opened
    const dialect = dialectOf(language, records.settings.get().language)
    const choices = records.houseStyle.choices()
    // The reader of English takes a second and some hundred megabytes to load: not for nothing.
    if (dialect === null || isAllOff(choices)) return { dialect, findings: blocks.map(() => []) }
    const hints = await this.hintsOn(
      blocks.map(({ text }) => readable(text)),
      dialect,
    )
    const own = [...this.dictionariesOf(articleId), this.wordsOfPeople(people)]
    const isKnown = (word: string) => own.some((words) => words.has(word)) || this.known.has(word)
    const near = (word: string) => [...own.flatMap((words) => words.near(word)), ...this.known.near(word)]
    const judgedBy = { choices, isKnown, near }
    const findings: Finding[][] = []
    for (const [index, block] of blocks.entries()) {
      findings.push(findingsOf(block, inWritten(block.text, hints[index] ?? []), judgedBy))
      // Looking up what a wrong word may mean takes some milliseconds: saves and lists are answered in between.
      await setImmediate()
    }
    return { dialect, findings }
  }

  /** Words were added to a dictionary of the library or of an article, or taken out of it. */
  dictionariesChanged(): void {
    this.sets.clear()
  }

  dispose(): void {
    this.stop()
  }

  /** @throws DeskError when the reader of English does not work at all */
  private async hintsOn(texts: readonly string[], dialect: Dialect): Promise<Hint[][]> {
    const keyOf = (text: string) => `${dialect} ${text}`
    const found = new Map(texts.map((text) => [text, this.remembered.get(keyOf(text))]))
    const missing = [...found].filter(([, hints]) => hints === undefined).map(([text]) => text)
    for (let start = 0; start < missing.length; start += TEXTS_AT_ONCE) {
      const slice = missing.slice(start, start + TEXTS_AT_ONCE)
      const read = await this.options.speller.read({ dialect, texts: slice })
      for (const [index, text] of slice.entries())
        found.set(text, read?.[index] ?? (await this.hintsOnOne(text, dialect)))
    }
    return texts.map((text) => {
      const hints = found.get(text) ?? []
      this.remember(keyOf(text), hints)
      return hints
    })
  }

  /** After the reader broke or hung over several texts: over which one? Of that one nothing is said. */
  private async hintsOnOne(text: string, dialect: Dialect): Promise<Hint[]> {
    const { speller } = this.options
    const [hints] = (await speller.read({ dialect, texts: [text] })) ?? []
    if (hints) return hints
    if (await speller.read({ dialect, texts: [''] })) return []
    throw new DeskError('internal', 'Spelling and grammar could not be read. The text is as it was.')
  }

  /** The latest stay. */
  private remember(key: string, hints: Hint[]): void {
    this.remembered.delete(key)
    this.remembered.set(key, hints)
    const [oldest] = this.remembered.keys()
    if (this.remembered.size > REMEMBERED_LINES && oldest !== undefined) this.remembered.delete(oldest)
  }

  private dictionariesOf(articleId: string | null): WordSet[] {
    const { dictionaries } = this.opened.records
    // Another program may write it, so that it is asked each time; its words are new ones where it did.
    const personal = this.options.personal.words()
    if (this.sets.get('personal')?.words !== personal) this.sets.delete('personal')
    return [
      this.setOf('beauty', () => this.beautyWords()),
      this.setOf('personal', () => personal),
      this.setOf('library', () => dictionaries.words(null)),
      ...(articleId === null ? [] : [this.setOf(articleId, () => dictionaries.words(articleId))]),
    ]
  }

  private wordsOfPeople({ names, interviewIds }: ArticlePeople): WordSet {
    const { interviews, settings } = this.opened.records
    const all = [...names, ...interviews.participantNames(interviewIds), settings.get().byline]
    return new WordSet([...new Set(all.flatMap(wordsOfName))])
  }

  private setOf(name: string, read: () => readonly string[]): WordSet {
    let known = this.sets.get(name)
    if (!known) {
      const words = read()
      known = { words, set: new WordSet(words) }
      this.sets.set(name, known)
    }
    return known.set
  }

  private beautyWords(): string[] {
    return readWordList(readFileSync(join(this.options.resources, 'dictionaries', 'beauty.txt'), 'utf8'))
      .words
  }
}

/** Hints on a readable text as hints on the text that it was made of. */
function inWritten(text: string, hints: readonly Hint[]): Hint[] {
  const placeOf = placeInWritten(text)
  return hints.map((hint) => ({ ...hint, from: placeOf(hint.from), to: placeOf(hint.to) }))
}

/** The words of a dictionary, found however a sentence writes them. */
class WordSet {
  private readonly byLower = new Map<string, string[]>()

  constructor(private readonly words: readonly string[]) {
    for (const word of words) {
      const lower = word.toLowerCase()
      this.byLower.set(lower, [...(this.byLower.get(lower) ?? []), word])
    }
  }

  near(written: string): NearWord[] {
    return this.words.flatMap((word) => nearWord(written, word) ?? [])
  }

  has(written: string): boolean {
    return wordForms(written).some((form) =>
      this.byLower.get(form.toLowerCase())?.some((known) => isWrittenAs(known, form)),
    )
  }
}
