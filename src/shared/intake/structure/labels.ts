import type { Run } from '../blocks'
import { isDateLine } from '../date-line'
import type { Row } from './rows'
import { leadLength, runsText, sliceRuns, trimRuns } from './runs'

/** A mark at the start of a line: `Q:`, `Answer 3.`, `JANE DOE:`, `JD —`. */
export type Label = {
  kind: 'asks' | 'answers' | 'name'
  /** The words of the mark without its punctuation. */
  words: string
  /** The sign after the words: a colon, a dash, a stop, or nothing (the words are bold and the rest is not). */
  sign: ':' | '-' | '.' | ''
  /** What follows the mark on the line. */
  rest: Run[]
}

/** All that a label takes off its line: the words, and what stands about them («Jane Doe, editor (12:01): »). */
export function writtenLabel(row: Row, label: Label): string {
  const whole = runsText(row.runs)
  const rest = runsText(label.rest)
  return rest === '' ? whole : whole.slice(0, whole.lastIndexOf(rest))
}

/** Letters and words that mark questions and answers, by language. A pair of one letter is trusted only as a pair. */
type LabelSet = { asks: RegExp; answers: RegExp; paired: boolean }
const flags = 'iu'
const before = '^[\\s([【"“]*'
const after = '[)\\]】]?\\s*'
const sets: LabelSet[] = [
  {
    asks: new RegExp(
      `${before}(?:Q(?:ues(?:tions?)?|s)?|Q\\s?&\\s?A)\\s*(?:#|no\\.?|№)?\\s*\\d{0,3}${after}`,
      flags,
    ),
    answers: new RegExp(`${before}A(?:ns(?:wer)?)?\\s*(?:#|no\\.?|№)?\\s*\\d{0,3}${after}`, flags),
    paired: false,
  },
  { asks: pairOf('F(?:rage)?'), answers: pairOf('A(?:ntwort)?'), paired: true },
  { asks: pairOf('P(?:regunta|ergunta)?'), answers: pairOf('R(?:espuesta|esposta)?'), paired: true },
  { asks: pairOf('D(?:omanda)?'), answers: pairOf('R(?:isposta)?'), paired: true },
  { asks: pairOf('Q(?:uestion)?'), answers: pairOf('R(?:[ée]ponse)?'), paired: true },
  { asks: pairOf('V(?:raag)?'), answers: pairOf('A(?:ntwoord)?'), paired: true },
  { asks: pairOf('S(?:oru)?'), answers: pairOf('C(?:evap)?'), paired: true },
  { asks: pairOf('В(?:опрос)?'), answers: pairOf('О(?:твет)?'), paired: true },
  { asks: pairOf('س|سؤال'), answers: pairOf('ج|جواب'), paired: true },
  { asks: pairOf('问|問|问题|問題|質問|질문|문'), answers: pairOf('答|回答|答え|답변|답'), paired: false },
]
function pairOf(words: string): RegExp {
  return new RegExp(`${before}(?:${words})\\s*\\d{0,3}${after}`, flags)
}

/** A colon, arrows as in a chat («Mara>> …»), or a dash, with a stop before it in Spanish papers («P.- …»). */
const signs = /^\s*(?:([:：](?:\.(?=\s))?|>{1,2}(?=\s|$))|(\.?[-–—]+(?=[\s¿¡]|\p{L})|[|])|([.)](?=\s|$)))\s*/u
/** A time in front of a label or after it, in any of the usual brackets, or the number by which a turn is cited: `[P07]`. */
const time =
  /^\s*(?:[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s*[-–—|]?|\[\p{Lu}{0,3}[-.]?\d{1,4}\](?=\s*\p{Lu}[\p{L} .'’-]{0,40}:))\s*/u

function stripTime(runs: readonly Run[]): Run[] {
  const length = time.exec(runsText(runs))?.[0].length ?? 0
  return length > 0 ? sliceRuns(runs, length) : [...runs]
}

function signAt(text: string): { sign: Label['sign']; length: number } | null {
  const found = signs.exec(text)
  if (!found) return null
  return { sign: found[1] ? ':' : found[2] ? '-' : '.', length: found[0].length }
}

/** Reads a `Q:`/`A:` mark of one language's set, or null. */
function markOf(runs: readonly Run[], set: LabelSet): Label | null {
  const text = runsText(runs)
  for (const kind of ['asks', 'answers'] as const) {
    const found = set[kind].exec(text)
    if (!found) continue
    const words = found[0].trim()
    const tail = text.slice(found[0].length)
    const sign = signAt(tail)
    if (sign) {
      const rest = trimRuns(sliceRuns(runs, found[0].length + sign.length))
      // «A. Lange» or «Q. E. D.»: a stop after one letter marks an answer only before a sentence.
      return { kind, words, sign: sign.sign, rest }
    }
    // The mark is bold, or has a number, and what it marks begins at once: **Q** What is it?
    const bold = leadLength(runs, 'bold')
    const alone = trimmed(found[0]).length
    const whole = text.trim() === words
    const bracketed = /^[([【]/.test(words)
    if (
      whole ||
      bracketed ||
      (bold > 0 && bold <= found[0].length && bold >= alone) ||
      (/\d/.test(words) && /^\s*\p{Lu}/u.test(tail))
    ) {
      return { kind, words, sign: '', rest: trimRuns(sliceRuns(runs, found[0].length)) }
    }
  }
  return null
}
const trimmed = (text: string) => text.trim()

/** Q&A marks of the rows in the set that fits the text best, by row index. Empty when no set fits. */
export function questionMarks(rows: readonly Row[]): Map<number, Label> {
  let best = new Map<number, Label>()
  let bestScore = 0
  for (const set of sets) {
    const found = new Map<number, Label>()
    let asks = 0
    let answers = 0
    for (const row of rows) {
      if (row.style === 'atom') continue
      const label = markOf(stripTime(row.runs), set)
      if (!label) continue
      found.set(row.index, label)
      if (label.kind === 'asks') asks += 1
      else answers += 1
    }
    if (asks === 0 && answers < 2) continue
    if (set.paired && (asks === 0 || answers === 0)) continue
    const score = Math.min(asks, Math.max(answers, 1)) * 2 + asks + answers
    if (score > bestScore) {
      best = found
      bestScore = score
    }
  }
  return best
}

const particle = '(?:de|da|du|del|della|di|van|von|der|den|la|le|el|al|bin|ben|y|e|dos|das|do|of|the|&|and)'
const nameWord =
  "(?:(?:SPEAKER|[Ss]peaker)[_ ]?#?\\d{1,2}|\\d{1,3}\\p{Lu}[\\p{L}\\d]*|\\p{Lu}[\\p{L}\\p{M}'’.\\-]*|\\d{1,2}|\\p{Lu}\\.)"
const namePattern = new RegExp(
  `^[\\s([<“"@\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u200D]*(${nameWord}(?:[ \\u00a0]+(?:${nameWord}|${particle}|'?s)){0,5})[)\\]>”"]?(?:\\s*\\([^)]{1,40}\\)|,\\s*[^:：.!?]{2,60}(?=[:：]))?\\s*(?:[[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])]?)?`,
  'u',
)
const wholeName = new RegExp(`^${nameWord}(?:[ \\u00a0]+(?:${nameWord}|${particle})){0,4}[.]?$`, 'u')
/** Names in a chat and of sites («salon.example») may have no capitals; one word, so that no clause is taken for one. */
const smallPattern = /^\s*(\p{Ll}[\p{L}\p{M}\d_-]{0,18}(?:\.\p{Ll}{2,10}){0,2})(?=:\s+\S)/u
/** Captions in small letters print «Dr. lind: …». */
const smallTitled = /^\s*((?:[Dd]r|[Pp]rof|[Mm]rs?|[Mm]s)\.? \p{Ll}[\p{L}\p{M}'’-]{1,24})(?=:\s+\S)/u
const handleAlone = /^\p{Ll}[\p{L}\p{M}\d_-]{1,18}$/u
const cjkPattern =
  /^\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·ー]{1,12}(?:さん|氏|先生|씨)?)(?:（[^）]{1,20}）)?/u

/** Words that stand before a colon without being anyone's name. */
const notNames =
  /^(?:purpose|(?:sample|model|example) answers?|ps|pps|nb|note|notes|tips?|pro tips?|hot tip|hint|warning|update|edit|bonus|fun fact|fact|myth|example|examples|price|prices|cost|size|ingredients?|key ingredients?|directions?|instructions?|method|serves|yield|prep(?: time)?|cook(?: time)?|total time|how to(?: use)?|what(?: it is| you need)?|why(?: it works)?|when|where|who|who it['’]?s for|which|best for|good for|skin type|texture|scent|shade|shades|finish|pros?|cons?|verdict|rating|score|overall|summary|tl;?dr|conclusion|bottom line|step(?: \w+)?|day(?: \w+)?|week(?: \w+)?|month(?: \w+)?|part(?: \w+)?|chapter(?: \w+)?|act(?: \w+)?|scene(?: \w+)?|round(?: \w+)?|rule(?: \w+)?|reason(?: \w+)?|lesson(?: \w+)?|number(?: \w+)?|am|pm|morning|evening|night|daytime|nighttime|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|photos?|photo credits?|images?|pictures?|credits?|source|sources|via|caption|figure|fig|table|video|watch|listen|read|read more|related|see also|links?|website|web|site|email|e-mail|phone|tel|fax|address|location|venue|date|time|when|hours|instagram|twitter|facebook|tiktok|youtube|linkedin|pinterest|github|blog|shop|buy|follow|contact|info|details|about|bio|name|age|job|occupation|title|role|company|education|born|lives|hometown|languages?|tags?|categor(?:y|ies)|filed under|topics?|author|editor|published|posted|updated|attendees?|present|absent|agenda|action(?: items?)?|decision|motion|apologies|minutes|subject|re|to|from|cc|dear|question(?: \w+)?|answer|hair|skin|makeup|make-up|face|eyes?|lips?|brows?|nails?|body|cheeks|cleansers?|cleanse|toners?|serums?|moisturi[sz]ers?|sunscreen|spf|mask|masks|exfoliat(?:e|or|ors|ing)|exfoliation|treatment|oil|eye cream|primer|foundation|concealer|blush|bronzer|mascara|lipstick|fragrance|perfume|breakfast|lunch|dinner|snacks?|today|tomorrow|yesterday|first|second|third|finally|last|next|then|also|plus|result|results|before|after|http|https|however|remember|important|disclaimer|disclosure|full disclosure|spoiler(?: alert)?|editor['’]?s note|interview|transcript|q|a|faq)$/i

/** What may be a word before a colon, and two people's initials as well: «PS: Why lye? NB: I had no choice.» */
const initials = /^(?:PS|NB|AM|PM|CC|RE)$/

/** Whether words before a colon can be somebody, and not «Tip:» or «Photo:». */
export function canBeName(words: string): boolean {
  return words.length <= 48 && !notNames.test(words.replace(/[.:]+$/, '').trim())
}

/** Reads a speaker's label, or null. Whether the words are a speaker is for the whole text to say. */
export function nameLabel(row: Row): Label | null {
  if (row.style === 'atom') return null
  const runs = stripTime(row.runs)
  const text = runsText(runs)
  const lead = boldLead(runs, text) ?? capitalLead(runs, text)
  if (lead) return lead
  // A handle («dsy_23») alone on a line that looks like no other: a heading, or all bold.
  if (/^(?:h\d|bold)$/.test(row.style) && handleAlone.test(text.trim()) && !notNames.test(text.trim()))
    return { kind: 'name', words: text.trim(), sign: '', rest: [] }
  const spaced = tabLabel(runs, text)
  if (spaced) return spaced
  const found =
    smallTitled.exec(text) ?? namePattern.exec(text) ?? smallPattern.exec(text) ?? cjkPattern.exec(text)
  const words = found?.[1]?.trim()
  if (!found || !words || words.length > 48 || !/\p{L}/u.test(words)) return null
  if (/^(?:dear|liebe[rs]?|ch[eè]re?|querid[oa]|estimad[oa]) /iu.test(words)) return null
  // «Mara Lind. Image: …» is a caption with its credit.
  if (/[.\s](?:images?|photos?|pictures?|foto|credits?)$/iu.test(words)) return null
  const timed = runs.length > 0 && runsText(runs).length < runsText(row.runs).length
  if (!timed && notNames.test(words.replace(/[.:]+$/, '').trim()) && !initials.test(words)) return null
  const length = found[0].length
  const tail = text.slice(length)
  if (/^\s*[[<]/.test(text) && /[\]>]$/.test(found[0].trimEnd()) && tail.trim() !== '') {
    const rest = trimRuns(sliceRuns(runs, length))
    return {
      kind: 'name',
      words: cleanName(words),
      sign: ':',
      rest: trimRuns(sliceRuns(rest, signAt(runsText(rest))?.length ?? 0)),
    }
  }
  const sign = signAt(tail)
  if (sign && sign.sign !== '.') {
    // «Desk - June 5, 2009 1:30 PM»: who posted it and when.
    if (sign.sign === '-' && isDateLine(tail.slice(sign.length).trim())) return null
    if (sign.sign === '-' && !/^\s/.test(tail) && !/\s$/.test(found[0]) && !/^[—–]/.test(tail)) return null
    return {
      kind: 'name',
      words: cleanName(words),
      sign: sign.sign,
      rest: trimRuns(sliceRuns(runs, length + sign.length)),
    }
  }
  if (sign && /^\p{Lu}{2,4}$/u.test(words)) {
    return { kind: 'name', words, sign: '.', rest: trimRuns(sliceRuns(runs, length + sign.length)) }
  }
  if (tail.trim() === '' && row.words <= 6 && !/[!?]$/.test(words)) {
    return { kind: 'name', words: cleanName(words), sign: '', rest: [] }
  }
  return null
}

/** A name, a tab, and what is said. */
function tabLabel(runs: readonly Run[], text: string): Label | null {
  const found = beforeTab.exec(text)
  const words = found?.[1] ?? ''
  if (!found || notNames.test(words)) return null
  return { kind: 'name', words, sign: ':', rest: trimRuns(sliceRuns(runs, found[0].length)) }
}
const beforeTab = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2})\t\s*(?=["“«¿¡]?[\p{Lu}\p{N}])/u

/** A bold name before plain words, with no sign between: «**Vera Klimt** You never planned it?» */
function boldLead(runs: readonly Run[], text: string): Label | null {
  const bold = leadLength(runs, 'bold')
  if (bold === 0 || bold >= text.trimEnd().length) return null
  const words = text.slice(0, bold).trim()
  if (words.length > 48 || /[:：?!—–-]$/.test(words) || /^\s*[:：—–]/.test(text.slice(bold))) return null
  if (!wholeName.test(words) || notNames.test(words)) return null
  return { kind: 'name', words: cleanName(words), sign: '', rest: trimRuns(sliceRuns(runs, bold)) }
}

/** A name in capitals before a sentence, with no sign between: «VOGUE You moved house. Why?» */
function capitalLead(runs: readonly Run[], text: string): Label | null {
  const found =
    /^\s*((?:\p{Lu}[\p{Lu}.’'-]+)(?: \p{Lu}[\p{Lu}.’'-]+){0,2})\s+(?=["“(]?\p{Lu}(?:[\p{Ll}’']|\s))/u.exec(
      text,
    )
  const words = found?.[1] ?? ''
  if (!found || words.replace(/[^\p{L}]/gu, '').length < 2 || notNames.test(words)) return null
  return { kind: 'name', words, sign: '', rest: trimRuns(sliceRuns(runs, found[0].length)) }
}

function cleanName(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/(?<=\p{L}{3})[.]$/u, '')
}

const numbered =
  /^\s*(?:(?:no|nr|#|question)\.?\s*)?[([]?(\d{1,3})(?:\s*(?:[.):\]、．]+|::|\s[-–—])\s*|\s*[-–—]\s+|(?<=#\s?\d{1,3})\s+)(?=\S)/iu

/** The number in front of a line and how long it is, or null. */
export function leadingNumber(text: string): { value: number; length: number } | null {
  const found = numbered.exec(text)
  if (!found || /^\d+[.:]\d/.test(text)) return null
  return { value: Number(found[1]), length: found[0].length }
}
