import type { Convention, QuotePair } from './conventions'
import type { Smartened } from './smartened'

/** What a straight quote becomes: an opening or a closing one, an apostrophe, or a prime after a number. */
export function smartQuote(convention: Convention, before: string, typed: '"' | "'"): Smartened | null {
  return typed === '"' ? doubleQuote(convention, before) : singleQuote(convention, before)
}

/** A quote here opens: at the start, after a space, a bracket, a slash or another opening quote. */
const OPENS = /(^|[\s([{<«‹„‚“‘¿¡/])$/u
/** So does one after a dash, unless it ends words that were broken off. */
const DASH = /[—–-]$/

function doubleQuote({ double, nested, single }: Convention, before: string): Smartened | null {
  if (!double) return null
  const pairs = nested ? [double, nested] : [double]
  const open = openPairs(before, pairs)
  const innermost = open.at(-1)
  const afterOpened = innermost !== undefined && before.endsWith(innermost.open + innermost.inner)
  if (
    afterOpened ||
    (opensHere(before, single ? [...pairs, single] : pairs) && !closesAfterSpace(before, innermost))
  ) {
    const taken = open.length > 0 && nested ? nested : double
    return { remove: 1, insert: taken.open + taken.inner }
  }
  if (/\d′\d+$/.test(before) || (innermost === undefined && /\d$/.test(before)))
    return { remove: 1, insert: '″' }
  const closing = innermost ?? double
  // A space that was typed before a French closing quote is taken for the narrow one.
  if (closing.inner !== '' && before.endsWith(' '))
    return { remove: 2, insert: closing.inner + closing.close }
  return { remove: 1, insert: closing.inner + closing.close }
}

function singleQuote({ double, single }: Convention, before: string): Smartened | null {
  if (!single) return null
  if (opensHere(before, double ? [double, single] : [single]))
    return { remove: 1, insert: single.open + single.inner }
  const isOpen = openPairs(before, [single]).length > 0
  if (!isOpen && /\d$/.test(before)) return { remove: 1, insert: '′' }
  return { remove: 1, insert: isOpen ? single.inner + single.close : '’' }
}

function opensHere(before: string, pairs: readonly QuotePair[]): boolean {
  if (DASH.test(before)) return openPairs(before, pairs).length === 0
  if (!OPENS.test(before)) return false
  // In German and Czech a closing quote is what opens one in English.
  const last = before.at(-1) ?? ''
  return !pairs.some(({ close, open }) => close === last && close !== open && closesWith(before, last, pairs))
}

/** Whether the mark at the end of `before` closes one that was opened before it. */
function closesWith(before: string, last: string, pairs: readonly QuotePair[]): boolean {
  const open = openPairs(before.slice(0, -1), pairs)
  return open.at(-1)?.close === last
}

/** `« mot "`: the space belongs to the closing quote where quotes have one inside. */
function closesAfterSpace(before: string, innermost: QuotePair | undefined): boolean {
  return (
    innermost !== undefined && innermost.inner !== '' && /[^\s«] $/u.test(before) && !/[,;:] $/.test(before)
  )
}

/** The quotes that are open at the end of these words, the innermost last. */
function openPairs(before: string, pairs: readonly QuotePair[]): QuotePair[] {
  const open: QuotePair[] = []
  for (const sign of before) {
    const innermost = open.at(-1)
    if (innermost && sign === innermost.close) open.pop()
    else {
      const opened = pairs.find((pair) => pair.open === sign)
      if (opened) open.push(opened)
    }
  }
  return open
}
