import type { NameOf } from '@shared/article/inline-text'
import type { CheckedBlock } from '@shared/checks/checked-block'
import { type Finding, type IgnoredAlways, type IgnoredOnce, withoutIgnored } from '@shared/checks/finding'
import type { BlockReading } from '@shared/checks/read-block'
import type { ListedRule } from '@shared/checks/style-set'
import { withoutDoubles } from '@shared/checks/without-doubles'
import { Store } from '../../ui/store'

export type Rules = { rules: ListedRule[]; problems: string[] }
type Ignored = { once: IgnoredOnce[]; always: IgnoredAlways[] }

/** Whether two findings are one, found again. */
export function sameFinding(one: Finding, other: Finding): boolean {
  const names = ['rule', 'blockId', 'part', 'from', 'to', 'words'] as const
  return names.every((name) => one[name] === other[name])
}

/** What is found again is the object that it was: by that an underline knows what it stands for. */
function withKnown(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const objects = new Set(before)
  if (findings.every((one) => objects.has(one))) return findings
  const byText = new Map(before.map((one) => [JSON.stringify(one), one]))
  return findings.map((one) => byText.get(JSON.stringify(one)) ?? one)
}

function areSame(some: readonly Finding[], others: readonly Finding[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

type Asks = {
  rules(): Promise<Rules>
  read(blocks: CheckedBlock[], language: string): Promise<BlockReading[]>
  ignored(): Promise<Ignored>
  ignoreOnce(finding: IgnoredOnce): Promise<unknown>
  ignoreAlways(finding: IgnoredAlways): Promise<unknown>
  heedOnce(finding: Omit<IgnoredOnce, 'reason'>): Promise<unknown>
  heedAlways(finding: IgnoredAlways): Promise<unknown>
  /** The fields that are checked with the text. */
  fields(): { title: string; dek: string }
  nameOf: NameOf
}

/** Sources that read the whole text; what others find comes with a part of it. */
const readers = ['style', 'spelling'] as const

const nobody: Ignored = { once: [], always: [] }

/**
 * The findings of one open article, whatever found them. Each source puts in its own, all of them at once; panel,
 * underlines and keys take them together.
 */
export class Findings {
  /** In the order they are told: the fields, then the text. */
  readonly shown = new Store<readonly Finding[]>([])
  /** Grows when the same was found again: the text, and what is drawn in it, may have changed and changed back. */
  readonly confirmed = new Store(0)
  /** Found too, and set aside. */
  readonly ignored = new Store<readonly Finding[]>([])
  /** Null until they are first read. */
  readonly rules = new Store<Rules | null>(null)
  /** The finding that the writer is at. */
  readonly current = new Store<Finding | null>(null)
  /** The finding that is to be ignored once, while its reason is asked for. */
  readonly asking = new Store<Finding | null>(null)
  /** Grows when what was read may be so no more: rules, names or fields have changed. */
  readonly version = new Store(0)
  /** Grows when the fields have changed: what was read in the text stays true. */
  readonly looked = new Store(0)
  /** The text that was read to its end by all that read; null while one of them has not. */
  readonly readText = new Store<object | null>(null)
  private readonly readBy = new Map<string, object>()
  private readonly bySource = new Map<string, readonly Finding[]>()
  private setAside: Ignored = nobody
  /** Where each block stands in the article, for the order of findings. */
  private order: ReadonlyMap<string, number> = new Map()
  /** What is shown stands in the order of before. */
  private isReordered = false

  constructor(readonly asks: Asks) {}

  /** What one source finds now, in place of what it found before. */
  put(source: string, findings: readonly Finding[]): void {
    const before = this.bySource.get(source)
    const now = withKnown(findings, before ?? [])
    this.bySource.set(source, now)
    // Most pauses change nothing that is found: then nothing is put in order or listed again.
    if (this.isReordered || !before || !areSame(before, now)) this.judge()
    else this.confirmed.set(this.confirmed.get() + 1)
  }

  /** A source has read all of a text, and put in what it found. */
  finished(source: (typeof readers)[number], text: object): void {
    this.readBy.set(source, text)
    if (readers.every((name) => this.readBy.get(name) === text)) this.readText.set(text)
  }

  /** @param blockIds the blocks with words, in reading order */
  putOrder(blockIds: readonly string[]): void {
    const isSame =
      blockIds.length === this.order.size && blockIds.every((id, at) => this.order.get(id) === at)
    if (isSame) return
    this.order = new Map(blockIds.map((id, index) => [id, index]))
    this.isReordered = true
  }

  /** Reads rules and what was set aside again, and tells the sources where that changes what they find. */
  async refresh(): Promise<void> {
    const [rules, ignored] = await Promise.all([this.asks.rules(), this.asks.ignored()])
    this.setAside = ignored
    if (JSON.stringify(rules) !== JSON.stringify(this.rules.get())) {
      this.rules.set(rules)
      this.changed()
    }
    this.judge()
  }

  changed(): void {
    this.isUnread()
    this.version.set(this.version.get() + 1)
  }

  /** The fields have changed. */
  lookAgain(): void {
    this.isUnread()
    this.looked.set(this.looked.get() + 1)
  }

  private isUnread(): void {
    this.readBy.clear()
    this.readText.set(null)
  }

  ignoreOnce({ rule, blockId, words }: Finding, reason: string): Promise<unknown> {
    return this.asks.ignoreOnce({ rule, blockId, words, reason }).then(() => this.refresh())
  }

  ignoreAlways({ rule, words }: IgnoredAlways): Promise<unknown> {
    return this.asks.ignoreAlways({ rule, words }).then(() => this.refresh())
  }

  /** Tells a finding again, however it was set aside. */
  async heed({ rule, blockId, words }: Finding): Promise<void> {
    await this.asks.heedOnce({ rule, blockId, words })
    await this.asks.heedAlways({ rule, words })
    await this.refresh()
  }

  /** Why a finding was set aside; null where it is ignored in the whole library. */
  reasonOf({ rule, blockId, words }: Finding): string | null {
    const same = (one: IgnoredOnce) =>
      one.rule === rule && one.blockId === blockId && one.words.toLowerCase() === words.toLowerCase()
    return this.setAside.once.find(same)?.reason ?? null
  }

  private judge(): void {
    this.isReordered = false
    const place = ({ blockId, part }: Finding) =>
      blockId === null ? ['title', 'dek', 'text'].indexOf(part) - 3 : (this.order.get(blockId) ?? 0)
    const all = withoutDoubles([...this.bySource.values()].flat()).toSorted(
      (one, other) => place(one) - place(other) || one.from - other.from,
    )
    const { shown, ignored } = withoutIgnored(all, this.setAside.once, this.setAside.always)
    this.shown.set(shown)
    this.ignored.set(ignored)
  }
}
