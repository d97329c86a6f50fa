import { bracketPartners } from './brackets'
import { headingsIn, mayContainsIn } from './headings'
import { isProse } from './prose'
import { lineWraps, separatorAt } from './separators'

/** A stretch of the list, before it is known what an item is. */
export type Cut =
  | { kind: 'heading' | 'separator'; text: string }
  | { kind: 'item'; text: string; mayContain: boolean; active: boolean; isText: boolean }

export const footnoteMarks = '*†‡§°¤¹²³⁴⁵⁶'
const isMark = (sign: string) => sign !== '' && footnoteMarks.includes(sign)

/** What no cut begins with, unless a heading does. */
const plainRun = /[A-Za-z0-9 '/%&-]+/y

/** Cuts a list at its headings and separators. The texts of the cuts, joined, are the list. */
export function cutList(text: string): Cut[] {
  const partners = bracketPartners(text)
  const headings = headingsIn(text)
  const mayContains = mayContainsIn(text)
  const cuts: Cut[] = []
  const section = { mayContain: false, active: false, isText: false, from: 0 }
  const wraps = lineWraps(text, () => section.from, isProse)
  /** Ends of brackets that hold several ingredients of the list itself, innermost last. */
  const scopes: { end: number; mayContain: boolean }[] = []
  let start = 0
  let place = 0

  const flush = (to: number) => {
    if (to > start) cuts.push({ kind: 'item', text: text.slice(start, to), ...flags() })
    start = to
  }
  const flags = () => ({
    mayContain: section.mayContain,
    active: section.active,
    isText: section.isText,
  })
  const take = (kind: 'heading' | 'separator', length: number) => {
    flush(place)
    cuts.push({ kind, text: text.slice(place, place + length) })
    place += length
    start = place
  }

  /** Whether what may be in it begins right inside of a bracket. */
  const mayContainWithin = (open: number) => {
    let first = open + 1
    while (/\s/.test(text.charAt(first))) first += 1
    return mayContains.get(first) ?? 0
  }

  const isUnmarked = headings.size === 0 && mayContains.size === 0
  while (place < text.length) {
    if (isUnmarked) {
      plainRun.lastIndex = place
      plainRun.test(text)
      place = Math.max(place, plainRun.lastIndex)
      if (place === text.length) break
    }
    const scope = scopes.at(-1)
    if (scope?.end === place) {
      take('separator', 1)
      section.mayContain = scope.mayContain
      scopes.pop()
      continue
    }
    const heading = headings.get(place)
    if (heading) {
      take('heading', heading.length)
      section.mayContain = false
      section.active = heading.section === 'active'
      section.isText = heading.section === 'text'
      section.from = place
      continue
    }
    const mayContain = mayContains.get(place) ?? 0
    if (mayContain > 0 && !section.isText) {
      take('heading', mayContain)
      section.mayContain = true
      continue
    }
    const partner = partners[place] ?? -1
    if (partner > place) {
      const inner = mayContainWithin(place)
      const isWhole = text.slice(start, place).trim() === '' && holdsList(text, place, partner)
      if (inner > 0 || isWhole) {
        scopes.push({ end: partner, mayContain: section.mayContain })
        take('separator', 1)
        continue
      }
      place = partner + 1
      continue
    }
    const separator = section.isText ? textSeparator(text, place) : separatorAt(text, place, wraps)
    if (separator > 0) take('separator', separator)
    else if (beginsFootnote(text, place, start)) {
      flush(place)
      while (isMark(text.charAt(place))) place += 1
    } else place += 1
  }
  flush(place)
  return cuts
}

/** A bracket around the list itself, not around another name: nothing stands before it, and it holds separators. */
function holdsList(text: string, open: number, close: number): boolean {
  const content = text.slice(open + 1, close)
  const after = text.slice(close + 1).trimStart()
  return /[,;•]/.test(content) && (after === '' || /^[.,;•\n([]/.test(after))
}

/** In directions and warnings only a line's end ends anything. */
function textSeparator(text: string, place: number): number {
  return text.charAt(place) === '\n' ? 1 : 0
}

/** "Linalool** *Organic": a mark after a space begins a footnote, even without a separator before it. */
function beginsFootnote(text: string, place: number, start: number): boolean {
  if (!isMark(text.charAt(place)) || isMark(text.charAt(place - 1))) return false
  if (!/\s/.test(text.charAt(place - 1)) || text.slice(start, place).trim() === '') return false
  return /^[*†‡§°¤¹²³⁴⁵⁶]+\s*[=:]?\s*\p{L}/u.test(text.slice(place, place + 40))
}
