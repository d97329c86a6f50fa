import type { FoundName, LibraryName } from '@shared/mentions/name'
import { NameFinder } from '@shared/mentions/name-finder'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'

/** How many records are taken in at once: a few milliseconds, between which saves and lists are answered. */
const recordsAtOnce = 250

/**
 * Finds the library's names in texts. All names are read the first time they are asked for; afterwards only those of
 * records that were written.
 */
export class NamesInText {
  private readonly finder = new NameFinder()
  private waiting: Set<string> | null = null
  private reading: Promise<void> | null = null
  private readonly stop: () => void

  constructor(
    private readonly records: Pick<Repositories, 'names'>,
    changes: ChangeFeed,
  ) {
    this.stop = changes.onChange(({ kind, ids }) => {
      if (kind === 'expert' || kind === 'brand' || kind === 'product')
        for (const id of ids) this.waiting?.add(id)
    })
  }

  /** @returns the names in each text */
  async find(texts: readonly string[]): Promise<FoundName[][]> {
    this.waiting ??= new Set(this.records.names.ids())
    this.reading ??= this.read().finally(() => {
      this.reading = null
    })
    await this.reading
    return texts.map((text) => this.finder.find(text))
  }

  /** The library is closed: it is told of no more changes, and nothing more is read of it. */
  dispose(): void {
    this.stop()
    this.waiting = new Set()
  }

  private async read(): Promise<void> {
    for (let ids = this.next(); ids.length > 0; ids = this.next()) {
      const names = new Map<string, LibraryName[]>(ids.map((id) => [id, []]))
      for (const name of this.records.names.of(ids)) names.get(name.id)?.push(name)
      for (const [id, own] of names) this.finder.put(id, own)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  private next(): string[] {
    const ids = [...(this.waiting ?? [])].slice(0, recordsAtOnce)
    for (const id of ids) this.waiting?.delete(id)
    return ids
  }
}
