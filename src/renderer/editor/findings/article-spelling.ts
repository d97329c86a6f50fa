import type { CheckedBlock } from '@shared/checks/checked-block'
import type { Finding } from '@shared/checks/finding'
import type { Dialect } from '@shared/spelling/dialect'
import type { DictionaryName } from '@shared/spelling/dictionary'
import { wordForms } from '@shared/spelling/word-forms'
import { Store } from '../../ui/store'

type Asks = {
  read(blocks: CheckedBlock[], language: string): Promise<{ dialect: Dialect | null; findings: Finding[][] }>
  /** @returns the words that were not there before */
  add(dictionary: DictionaryName, words: string[]): Promise<string[]>
  remove(dictionary: DictionaryName, words: string[]): Promise<unknown>
  /** Says what was done, with a way to undo it. */
  undoable(message: string, undo: () => Promise<unknown>): void
  say(message: string): void
  failed(error: unknown): void
}

/** What was last read: nothing yet, a kind of English, a text in another language, or nothing because of a problem. */
export type SpellingState =
  | { kind: 'unread' }
  | { kind: 'read'; dialect: Dialect }
  | { kind: 'otherLanguage'; language: string }
  | { kind: 'failed'; message: string }

/** Spelling and grammar of one open article, and the dictionaries that its words can be added to. */
export class ArticleSpelling {
  readonly state = new Store<SpellingState>({ kind: 'unread' })
  /** Grows when what was read may be so no more: dictionaries, names or what is looked for have changed. */
  readonly version = new Store(0)

  constructor(private readonly asks: Asks) {}

  changed(): void {
    this.version.set(this.version.get() + 1)
  }

  async read(blocks: CheckedBlock[], language: string): Promise<Finding[][]> {
    const { dialect, findings } = await this.asks.read(blocks, language)
    this.become(dialect ? { kind: 'read', dialect } : { kind: 'otherLanguage', language })
    return findings
  }

  failed(error: unknown): void {
    this.become({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }

  /** Adds the word of a finding to a dictionary, and says so. Nothing of it is told once it is added. */
  async add({ words }: Pick<Finding, 'words'>, dictionary: DictionaryName): Promise<void> {
    const { add, remove, undoable, say, failed } = this.asks
    try {
      const added = await add(dictionary, [wordToAdd(words)])
      const where = places[dictionary]
      if (added.length === 0) say(`‘${words}’ is in ${where} already.`)
      else undoable(`‘${added[0]}’ is in ${where}.`, () => remove(dictionary, added))
    } catch (error) {
      failed(error)
    }
  }

  private become(next: SpellingState): void {
    if (JSON.stringify(next) !== JSON.stringify(this.state.get())) this.state.set(next)
  }
}

const places: Record<DictionaryName, string> = {
  personal: 'your dictionary',
  library: 'the library’s dictionary',
  article: 'this article’s dictionary',
}

/** "Lumivelle" of "Lumivelle’s": its other forms are then known too. */
function wordToAdd(written: string): string {
  const [word = written, owner] = wordForms(written)
  return owner !== undefined && /'/.test(word) && !/'/.test(owner) ? owner : word
}

/** Whether a finding says that a word is in no dictionary, so that it can be added to one. */
export function isUnknownWord({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'Spelling.Word'
}
