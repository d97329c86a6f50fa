/** How the parts of one side are told again on the other. */
export interface Likeness<Part> {
  /** Null where it has none. An id that stands twice on a side counts for the first part alone. */
  idOf(part: Part): string | null
  /** Equal for parts that say the same. */
  textOf(part: Part): string
  /** From 0, nothing in common, to 1; asked of parts that have no partner by id or text. */
  alike(before: Part, after: Part): number
}

/** Both sides of one part; at least one of them is there. */
export interface Matched<Part> {
  before: Part | null
  after: Part | null
  /** It stands in another order among the parts that both sides have. */
  isMoved: boolean
}

/** Less than half alike is a new part and not a changed one. */
const ALIKE_ENOUGH = 0.5

/** Comparing everything with everything else stops being worth its time here; parts are then added and removed. */
const MOST_COMPARISONS = 40_000

/**
 * Pairs the parts of two lists: by id, then by what they say, then by likeness, the most alike first.
 * @returns every part of both sides once, in the order of `after`; what was removed stands behind what it followed
 */
export function matchParts<Part>(
  before: readonly Part[],
  after: readonly Part[],
  likeness: Likeness<Part>,
): Matched<Part>[] {
  const partners = new Partners(before, after)
  partners.pairByKey(likeness.idOf)
  partners.pairByKey(likeness.textOf)
  partners.pairByLikeness(likeness.alike)
  return inOrder(before, after, partners.beforeOf)
}

class Partners<Part> {
  /** By place in `after`, the place in `before`; -1 where it has no partner. */
  readonly beforeOf: number[]
  private readonly isTaken: boolean[]

  constructor(
    private readonly before: readonly Part[],
    private readonly after: readonly Part[],
  ) {
    this.beforeOf = after.map(() => -1)
    this.isTaken = before.map(() => false)
  }

  pairByKey(keyOf: (part: Part) => string | null): void {
    const places = new Map<string, number[]>()
    for (const place of this.leftBefore()) {
      const key = keyOf(this.before[place] as Part)
      if (key !== null) places.set(key, [...(places.get(key) ?? []), place])
    }
    for (const place of this.leftAfter()) {
      const key = keyOf(this.after[place] as Part)
      const partner = key === null ? undefined : places.get(key)?.shift()
      if (partner !== undefined) this.pair(partner, place)
    }
  }

  pairByLikeness(alike: Likeness<Part>['alike']): void {
    const [olds, news] = [this.leftBefore(), this.leftAfter()]
    if (olds.length * news.length > MOST_COMPARISONS) return
    const pairs = olds
      .flatMap((old) =>
        news.map((now) => ({ old, now, likeness: alike(this.before[old] as Part, this.after[now] as Part) })),
      )
      .filter(({ likeness }) => likeness >= ALIKE_ENOUGH)
      .sort((one, other) => other.likeness - one.likeness)
    for (const { old, now } of pairs) if (!this.isTaken[old] && this.beforeOf[now] === -1) this.pair(old, now)
  }

  private pair(old: number, now: number): void {
    this.beforeOf[now] = old
    this.isTaken[old] = true
  }

  private leftBefore(): number[] {
    return [...this.before.keys()].filter((place) => !this.isTaken[place])
  }

  private leftAfter(): number[] {
    return [...this.after.keys()].filter((place) => this.beforeOf[place] === -1)
  }
}

function inOrder<Part>(
  before: readonly Part[],
  after: readonly Part[],
  beforeOf: readonly number[],
): Matched<Part>[] {
  const stayed = longestRising(beforeOf)
  const paired = new Set(beforeOf)
  const matched: Matched<Part>[] = []
  let next = 0
  const addRemoved = (until: number) => {
    for (; next < until; next++)
      if (!paired.has(next)) matched.push({ before: before[next] as Part, after: null, isMoved: false })
  }
  for (const [place, part] of after.entries()) {
    const old = beforeOf[place] as number
    if (stayed.has(place)) addRemoved(old)
    matched.push({
      before: old === -1 ? null : (before[old] as Part),
      after: part,
      isMoved: old !== -1 && !stayed.has(place),
    })
    // What was removed right behind a part stays there, before what was added behind it.
    if (stayed.has(place)) addRemoved(endOfRemoved(old + 1, before.length, paired))
  }
  addRemoved(before.length)
  return matched
}

function endOfRemoved(from: number, length: number, paired: ReadonlySet<number>): number {
  let end = from
  while (end < length && !paired.has(end)) end++
  return end
}

/** The places of a longest rising row among the numbers that are not -1: these stayed, the others moved past them. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const former = new Map<number, number>()
  for (const [place, number] of numbers.entries()) {
    if (number === -1) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    if (low > 0) former.set(place, ends[low - 1] as number)
    ends[low] = place
  }
  const rising = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = former.get(place)) rising.add(place)
  return rising
}
