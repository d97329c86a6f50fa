import type { FoundName } from '@shared/mentions/name'
import { Store } from '../../ui/store'

/** A name of the library that stands in the text as plain words. */
export type OfferedName = { from: number; to: number; name: FoundName }

type Asks = {
  find(texts: string[]): Promise<FoundName[][]>
  ignored(): Promise<string[]>
  ignore(key: string): Promise<unknown>
  heed(key: string): Promise<unknown>
}

/**
 * Names that could be mentions, of one open article. The editor's plugin looks for them and says where they stand; the
 * inspector lists them.
 */
export class NameOffers {
  /** In reading order, without those that are ignored. */
  readonly places = new Store<readonly OfferedName[]>([])
  /** Found too, and not to be offered in this article. */
  readonly ignoredPlaces = new Store<readonly OfferedName[]>([])
  /** Grows when names of the library or what is ignored have changed: what was found may be so no more. */
  readonly version = new Store(0)
  private ignoredKeys: Promise<Set<string>> | null = null

  constructor(private readonly asks: Asks) {}

  find(texts: string[]): Promise<FoundName[][]> {
    return texts.length === 0 ? Promise.resolve([]) : this.asks.find(texts)
  }

  /** What the names are compared by that are not to be offered. */
  ignored(): Promise<ReadonlySet<string>> {
    this.ignoredKeys ??= this.asks.ignored().then(
      (keys) => new Set(keys),
      () => {
        this.ignoredKeys = null
        return new Set()
      },
    )
    return this.ignoredKeys
  }

  async ignore(key: string): Promise<void> {
    await this.asks.ignore(key)
    ;(await this.ignoredSet()).add(key)
    this.changed()
  }

  async heed(key: string): Promise<void> {
    await this.asks.heed(key)
    ;(await this.ignoredSet()).delete(key)
    this.changed()
  }

  /** Names of the library have changed. */
  changed(): void {
    this.version.set(this.version.get() + 1)
  }

  private async ignoredSet(): Promise<Set<string>> {
    return (await this.ignored()) as Set<string>
  }
}
