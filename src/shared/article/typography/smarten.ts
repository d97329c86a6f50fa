import { type Convention, conventionOf } from './conventions'
import { smartQuote } from './quotes'
import type { Smartened } from './smartened'

/**
 * What a letter that was just typed should become, with the letters just before it.
 * @param language BCP 47
 * @param before the words of the block before the caret
 * @param typed one letter
 * @returns null where it stays as it was typed
 */
export function smarten(language: string, before: string, typed: string): Smartened | null {
  if (isVerbatim(before)) return null
  const convention = conventionOf(language)
  const made = rules(convention, before, typed)
  return made && made.insert !== (before + typed).slice(-made.remove) ? made : null
}

function rules(convention: Convention, before: string, typed: string): Smartened | null {
  switch (typed) {
    case '"':
    case "'":
      return smartQuote(convention, before, typed)
    case '-':
      return dash(convention, before)
    case '.':
      return /(^|[^.…])\.\.$/u.test(before)
        ? { remove: 3, insert: '…' }
        : (clippedWord(convention, before, typed) ?? unit(convention, before, typed))
    default:
      return (
        spaceAfterOpening(convention, before, typed) ??
        unit(convention, before, typed) ??
        spaceBefore(convention, before, typed) ??
        apostropheAfterAll(convention, before, typed) ??
        clippedWord(convention, before, typed)
      )
  }
}

/** Inside backticks, or in a web or mail address, every sign means itself. */
function isVerbatim(before: string): boolean {
  const backticks = before.match(/`/g)
  if (backticks && backticks.length % 2 === 1) return true
  return /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)\S*$/i.test(before.slice(-300))
}

/** `--` at the start of a line may become the three of a divider, and stays. */
function dash(convention: Convention, before: string): Smartened | null {
  const last = before.at(-1)
  // The third of `---`: an em dash, also where two already made one.
  if (last === '–' || last === '—') return { remove: 2, insert: '—' }
  if (last !== '-' || before.length < 2 || before.endsWith('--')) return null
  const betweenNumbers = /\d\s?-$/.test(before)
  return { remove: 2, insert: betweenNumbers ? '–' : convention.dash }
}

/** A space that is typed inside a quote that brought its own. */
function spaceAfterOpening({ double }: Convention, before: string, typed: string): Smartened | null {
  if (typed !== ' ' || !double?.inner || !before.endsWith(double.open + double.inner)) return null
  return { remove: 1, insert: '' }
}

/** A space that is there becomes the right one, and one that is missing after a word comes. */
function spaceBefore(convention: Convention, before: string, typed: string): Smartened | null {
  const space = convention.spaceBefore[typed]
  if (space === undefined) return null
  if (/[^\s] $/.test(before)) return { remove: 2, insert: space + typed }
  // A time, a ratio or `50%` may stand close; after a word nothing else can be meant.
  const follows = typed === '%' ? null : typed === ':' ? /[\p{L}»”)]$/u : /[\p{L}\d»”’)\ufffc]$/u
  const isAddress = typed === ':' && /(^|\s)(https?|mailto|tel|ftp)$/i.test(before)
  return follows?.test(before) && !isAddress ? { remove: 1, insert: space + typed } : null
}

/** `80′` and `s`, or a closed single quote and more of the word: it was an apostrophe. */
function apostropheAfterAll(convention: Convention, before: string, typed: string): Smartened | null {
  if (!/^\p{L}$/u.test(typed)) return null
  if (/\d′$/.test(before)) return { remove: 2, insert: `’${typed}` }
  if (typed === 's' && /(^|\s)‘\d\d$/u.test(before)) return { remove: 4, insert: `’${before.slice(-2)}s` }
  const close = convention.single?.close
  if (close && close !== '’' && before.endsWith(close) && /\p{L}.$/u.test(before))
    return { remove: 2, insert: `’${typed}` }
  return null
}

/** `‘tis ` began with an apostrophe and not with a quote. */
function clippedWord(convention: Convention, before: string, typed: string): Smartened | null {
  if (convention.clipped.length === 0 || !/^[\s.,;:!?)]$/.test(typed)) return null
  const word = /(?:^|[\s(—–])‘(\p{L}{1,5})$/u.exec(before.slice(-8))?.[1]
  if (!word || !convention.clipped.includes(word.toLowerCase())) return null
  return { remove: word.length + 2, insert: `’${word}${typed}` }
}

const UNITS = /\d (ml|cl|dl|l|mg|g|kg|mm|cm|m|km|oz|fl|lb|kcal|nm|°C|°F|%|€|£|\$)$/

/** `30 ml` and what follows: number and unit stay on one line. */
function unit(convention: Convention, before: string, typed: string): Smartened | null {
  if (!/^[\s.,;:!?)/»”]$/.test(typed)) return null
  const found = UNITS.exec(before.slice(-8))?.[1]
  if (!found) return null
  const ending = spaceBefore(convention, before, typed)?.insert ?? typed
  return { remove: found.length + 2, insert: `${convention.unitSpace}${found}${ending}` }
}
