import type { FoundName, LibraryName, NameCandidate } from './name'
import { type NameUnit, nameKey, nameUnits, sameSpelling } from './name-units'

/** No name that people write is longer. */
const LONGEST = 16
/** Names this short are found only as they are written: three letters in a text are mostly another word. */
const SHORT = 3
/** Addresses, which name nothing: of pages, of mail, of accounts. "Dr.Name" is none. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|\S+@\S+|@[\p{L}\p{N}_.]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|shop|store|beauty|example|co|io|eu|uk|fr|de|it|es|se|nl|jp|kr|cn|us|ca|au)(?![\p{L}\p{N}])(?:\/\S*)?/giu
const MAY_HOLD_ADDRESS = /[@/]|\.[a-z]/i

/**
 * Finds the library's names in texts. Names are kept by what they are compared by, and for each first word how long the
 * names are that begin with it; so a word of a text that begins no name, which is nearly every word, costs one look, and
 * adding or taking away a record costs its own names.
 */
export class NameFinder {
  private readonly names = new Map<string, LibraryName[]>()
  /** First word → how many names of each length in words begin with it. */
  private readonly lengths = new Map<string, Map<number, number>>()
  private readonly keysOfRecord = new Map<string, string[]>()

  /** How many records are known. */
  get size(): number {
    return this.keysOfRecord.size
  }

  /** Takes in all names of one record, in place of those it had. An empty list takes the record out. */
  put(id: string, names: readonly LibraryName[]): void {
    this.takeOut(id)
    const keys: string[] = []
    for (const name of names) {
      const key = nameKey(name.text)
      const length = key === '' ? 0 : key.split(' ').length
      if (length === 0 || length > LONGEST) continue
      const present = this.names.get(key)
      if (present) present.push(name)
      else {
        this.names.set(key, [name])
        this.count(key, length, 1)
      }
      keys.push(key)
    }
    if (keys.length > 0) this.keysOfRecord.set(id, keys)
  }

  /** The names in a text from left to right, the longest at each place; they never overlap. */
  find(text: string): FoundName[] {
    const units = nameUnits(text)
    const found: FoundName[] = []
    const isAddress = addressesOf(text)
    let at = 0
    while (at < units.length) {
      const hit = this.findAt(text, units, at)
      if (!hit || isAddress(hit.name.from, hit.name.to)) {
        at += 1
        continue
      }
      found.push(hit.name)
      at += hit.length
    }
    return found
  }

  private findAt(
    text: string,
    units: readonly NameUnit[],
    at: number,
  ): { name: FoundName; length: number } | null {
    const first = units[at]
    if (!first?.canBegin) return null
    const whole = this.longestFrom(text, units, at, first.key, first.from)
    if (whole || !first.withoutElision) return whole
    return this.longestFrom(text, units, at, first.withoutElision.key, first.withoutElision.from)
  }

  private longestFrom(text: string, units: readonly NameUnit[], at: number, firstKey: string, from: number) {
    const lengths = this.lengths.get(firstKey)
    if (lengths) {
      for (const length of [...lengths.keys()].sort((one, other) => other - one)) {
        const hit = this.ofLength(text, units, at, firstKey, from, length)
        if (hit) return { name: hit, length }
      }
    }
    // "Aurèle’s": the only word of the name carries the ending.
    const ending = units[at]?.withoutEnding
    if (!ending || ending.to <= from || firstKey !== units[at]?.key) return null
    const name = this.candidatesAt(text, ending.key, from, ending.to)
    return name && { name, length: 1 }
  }

  private ofLength(
    text: string,
    units: readonly NameUnit[],
    at: number,
    firstKey: string,
    from: number,
    length: number,
  ): FoundName | null {
    const last = units[at + length - 1]
    if (!last) return null
    let before = firstKey
    for (let next = at + 1; next < at + length; next += 1) {
      const unit = units[next]
      if (!unit?.goesOn) return null
      if (unit !== last) before += ` ${unit.key}`
    }
    const key = length === 1 ? firstKey : `${before} ${last.key}`
    const whole = last.canEnd ? this.candidatesAt(text, key, from, last.to) : null
    if (whole || length === 1 || !last.withoutEnding) return whole
    return this.candidatesAt(text, `${before} ${last.withoutEnding.key}`, from, last.withoutEnding.to)
  }

  private candidatesAt(text: string, key: string, from: number, to: number): FoundName | null {
    const names = this.names.get(key)
    if (!names) return null
    const written = text.slice(from, to)
    const [first, ...others] = candidatesOf(names, written)
    return first ? { from, to, text: written, key, candidates: [first, ...others] } : null
  }

  private takeOut(id: string): void {
    for (const key of this.keysOfRecord.get(id) ?? []) {
      const left = this.names.get(key)?.filter((name) => name.id !== id)
      if (!left) continue
      if (left.length > 0) {
        this.names.set(key, left)
        continue
      }
      this.names.delete(key)
      this.count(key, key.split(' ').length, -1)
    }
    this.keysOfRecord.delete(id)
  }

  private count(key: string, length: number, step: 1 | -1): void {
    const [first = ''] = key.split(' ', 1)
    const lengths = this.lengths.get(first) ?? new Map<number, number>()
    const count = (lengths.get(length) ?? 0) + step
    if (count > 0) lengths.set(length, count)
    else lengths.delete(length)
    if (lengths.size > 0) this.lengths.set(first, lengths)
    else this.lengths.delete(first)
  }
}

const kindOrder = { expert: 0, brand: 1, product: 2 }
const formOrder = { name: 0, alias: 1, misspelling: 2 }

/** The records these words may name, each once: rightly written first, own names before other forms. */
function candidatesOf(names: readonly LibraryName[], written: string): NameCandidate[] {
  const judged = names.flatMap((name) => {
    const isRight = name.form !== 'misspelling' && sameSpelling(name.text, written)
    if (!isRight && isPlainWord(name.text, written)) return []
    return { name, isRight }
  })
  judged.sort(
    (one, other) =>
      Number(other.isRight) - Number(one.isRight) ||
      formOrder[one.name.form] - formOrder[other.name.form] ||
      kindOrder[one.name.kind] - kindOrder[other.name.kind] ||
      (one.name.id < other.name.id ? -1 : 1),
  )
  const seen = new Set<string>()
  // Words that are right for one record are no slip for another.
  const kept = judged[0]?.isRight ? judged.filter(({ isRight }) => isRight) : judged
  return kept.flatMap(({ name: { kind, id, name, text, form }, isRight }) => {
    if (seen.has(id)) return []
    seen.add(id)
    const isAlias = form === 'alias'
    return { kind, id, name, spelling: isAlias ? text : name, isAlias, written: isRight ? 'right' : 'wrong' }
  })
}

/**
 * Whether words that are not written as the name are likelier plain words than the name misspelled: "fresh" is an
 * adjective though a brand is called Fresh, and so is nearly everything of three letters.
 */
function isPlainWord(name: string, written: string): boolean {
  if (written.length <= SHORT) return true
  if (/[\s-]/u.test(written)) return false
  const isCapitalised = name === name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  return isCapitalised && written === name.toLowerCase()
}

/** Says whether a stretch of the text lies in an address. */
function addressesOf(text: string): (from: number, to: number) => boolean {
  if (!MAY_HOLD_ADDRESS.test(text)) return () => false
  const addresses = [...text.matchAll(ADDRESS)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  return (from, to) => addresses.some((address) => from < address.to && to > address.from)
}
