import type { Block, ReadSource } from '../../blocks'
import { isByline } from '../cues'
import { endsAsking } from '../phrases/asking'
import { countWords, foldText, foldWords, runsText, trimText } from '../runs'
import { creditOfLine } from './credits'

/** More than this above a headline is no label any more. */
const MOST_WORDS = 5
const MOST_LABELS = 3

/** Names that magazines and sites give their sections, the word that says so. Data about languages, not about any site. */
const SECTION =
  /^(?:cent(?:er|re)|news(?:room)?|features?|interviews?|business|careers?|beauty|lifestyle|culture|management|blog|magazine|journal|articles?|opinions?|people|trends?|education|resources|tips|style|fashion|wellness|health|edition|archives?|stories|profiles?|columns?|reviews?|advice|industry|insights?|library|guides?|events|press|community|skin ?care|make-?up|hair|nails|fragrance|beauté|bien-être|actualités?|mode|santé|entretiens?|rencontres?|édition|portraits?|dossiers?|ratgeber|nachrichten|schönheit|lebensart|gesundheit|menschen|wirtschaft|magazin|belleza|noticias|entrevistas?|estilo|moda|salud|cultura|bellezza|interviste|intervista|notizie|salute|stile)$/iu
/** A headline says something; a section's name only names. */
const SAYS_SOMETHING =
  /(?<!\p{L})(?:of|the|an?|for|in|on|with|about|is|are|how|what|why|my|i|de la|du|des|pour|avec|für|der|die|das|von|mit|del|per|con|para)(?!\p{L})/iu

/** `headline`: the line that the labels stood above, where there were any. */
export type Kicker = { blocks: readonly Block[]; dropped: string[]; headline: string | null }

/**
 * Takes the names of sections off the top: a kicker, a breadcrumb, the part of a site that a piece stands in. Above a
 * headline that is known (stated elsewhere, or the only one of its rank) any short label is one; above a line that only
 * looks like a headline, a name that sections have and the text does not speak of.
 */
export function takeKicker(source: ReadSource, blocks: readonly Block[]): Kicker {
  const written = blocks
    .map((block, at) => ({ at, block, text: lineOf(block) ?? '' }))
    .filter(({ block }) => block.type !== 'figure' && block.type !== 'divider')
    .slice(0, MOST_LABELS + 1)
  const known = written.findIndex(({ block, text }) => isHeadline(source, blocks, block, text))
  const labels = written.slice(0, known < 0 ? sectionsAbove(written, blocks) : known)
  if (labels.length === 0 || !labels.every(({ block, text }) => isLabel(block, text)))
    return { blocks, dropped: [], headline: null }
  const taken = new Set(labels.map(({ at }) => at))
  return {
    blocks: blocks.filter((_, at) => !taken.has(at)),
    dropped: labels.map(({ text }) => text),
    headline: written[labels.length]?.text ?? null,
  }
}

type Written = { at: number; block: Block; text: string }

/** «Soaps | Waxes and oils»: the way to a page from its site's front, never the page's own headline. */
const CRUMBS = /^[^|›»>]{2,30}(?: [|›»>] [^|›»>]{2,30}){1,4}$/u

const FILING = /^\p{Lu}[^,.!?:;]{1,28}(?:, \p{Lu}[^,.!?:;]{1,28}){2,7}$/u

/** «Soap, Soap Tools, Soap for Beginners»: names under which a page is filed, of which one word keeps coming back. */
function isFiling(text: string): boolean {
  if (!FILING.test(text)) return false
  const names = text.split(', ').map((name) => new Set(foldWords(name)))
  const words = names.flatMap((name) => [...name]).filter((word) => word.length >= 4)
  return words.some(
    (word) => names.filter((name) => name.has(word)).length >= Math.max(3, names.length * 0.6),
  )
}

/** How many lines at the top name sections, with a headline right below them. */
function sectionsAbove(written: readonly Written[], blocks: readonly Block[]): number {
  const [first, second] = written
  if (first && second && isLabel(first.block, first.text) && CRUMBS.test(first.text)) {
    if (looksLikeHeadline(second.text) && blocks.length > second.at + 1) return 1
  }
  if (first && second && isLabel(first.block, first.text) && isFiling(first.text)) {
    if (looksLikeHeadline(second.text) && blocks.length > second.at + 1) return 1
  }
  const words = (from: number) => new Set(foldWords(blocks.slice(from).map(textIn).join('\n')))
  const other = written.findIndex(
    ({ at, block, text }) => !isLabel(block, text) || !isSection(text, words(at + 1)),
  )
  const headline = written[other]
  return headline && looksLikeHeadline(headline.text) && blocks.length > headline.at + 1 ? other : 0
}

function lineOf(block: Block): string | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null
  const text = trimText(runsText(block.runs))
  return text.includes('\n') ? null : text
}

function textIn(block: Block): string {
  return 'runs' in block ? runsText(block.runs) : ''
}

function isLabel(block: Block, text: string): boolean {
  return (
    !(block.type === 'heading' && block.level === 1) &&
    countWords(text) > 0 &&
    (countWords(text) <= MOST_WORDS || isFiling(text)) &&
    !/[.!?…:;,"”»)\]]$/.test(text) &&
    !/\d{4}/.test(text) &&
    !isByline(text) &&
    creditOfLine(text) === null
  )
}

/** The words are stated as the title, or set as the only heading of the first rank. */
function isHeadline(source: ReadSource, blocks: readonly Block[], block: Block, text: string): boolean {
  const { title } = source.metadata
  if (title !== null && foldText(title) !== '' && foldText(title) === foldText(text)) return true
  const isTop = (one: Block) => one.type === 'heading' && one.level === 1
  return isTop(block) && blocks.filter(isTop).length === 1
}

function looksLikeHeadline(text: string): boolean {
  const words = countWords(text)
  if (words < 3 || words > 20 || /[.:;,…]$/.test(text)) return false
  if (!endsAsking(text)) return true
  // A headline that asks has capitals all through; a question has not.
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word))
}

function isSection(label: string, spoken: ReadonlySet<string>): boolean {
  if (SAYS_SOMETHING.test(label)) return false
  const words = label.split(/[\s&/|·>»›]+/u).filter((word) => /\p{L}/u.test(word))
  const names = words.filter((word) => SECTION.test(word))
  if (names.length === words.length) return true
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (!SECTION.test(first) && !SECTION.test(last)) return false
  return foldWords(label).every((word) => word.length < 5 || !spoken.has(word))
}
