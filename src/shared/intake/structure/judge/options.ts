import { blockText } from '../block-text'
import { type Cues, callsItselfInterview } from '../cues-of-text'
import type { OutlineRow } from '../outline'
import { countWords } from '../runs'
import { type Pair, share } from './pairs'

/** What is to be ticked below a question. `lettered`: a), b), c), or boxes; `likeVoices`: «A: …» */
type Options = { count: number; lettered: boolean; likeVoices: boolean; averageWords: number }

/** Letters, numbers and boxes before an option: «a) …», «B: …», «(2) …», «[ ] …» */
const letter = /^\s*(?:[([]?[a-h][).:\]]|[a-h]\s[-–—]|\[[ x]?\]|[□☐◯❏❍○])\s+/iu
const sign = /^\s*(?:[([]?(?:\d{1,2}|[ivx]{1,4})[).:\]]|[-–—*•●▪])\s+/iu
/** Which of them is right: «Answer: b», «b) is right, because …» */
const solution =
  /^\s*(?:the )?(?:(?:correct|right) )?(?:answers?|solution|richtig|antwort|lösung|auflösung|réponse|respuesta|risposta|resposta|antwoord|svar)\b|^\s*[([]?[a-h][).:\]]?\s*$|^\s*[([]?[a-h][).:\]]? (?:is|ist|est|es|è|é) /iu

const FEWEST_OPTIONS = 2
const MOST_OPTIONS = 8
/** Where something else could be meant, options are so many and so short. */
const FEWEST_DOUBTFUL = 3
const LONGEST_DOUBTFUL = 12

/**
 * A test or a quiz: below nearly every question stands nothing but options, at most with the one that is right. Somebody
 * who is asked may answer by a list, but says a word besides, and not as many things every time.
 */
export function isTest(pairs: readonly Pair[], cues: Cues): boolean {
  const all = pairs.map((pair, at) => optionsOf(pair, at === pairs.length - 1))
  const found = all.filter((options) => options !== null)
  if (found.length < 2 || found.length < pairs.length * 0.8) return false
  const isShort = found.every(({ averageWords }) => averageWords <= LONGEST_DOUBTFUL)
  if (mostly(found, ({ lettered }) => lettered)) {
    // Voices without a name are called A and B as well.
    return !found.some(({ likeVoices }) => likeVoices) || (isShort && mostly(found, hasEnough))
  }
  const usual = found[0]?.count
  return (
    found.length >= FEWEST_DOUBTFUL &&
    isShort &&
    mostly(found, (options) => hasEnough(options) && options.count === usual) &&
    share(pairs, ({ question }) => question.includes('?')) >= 0.5 &&
    !callsItselfInterview(cues) &&
    cues.answering.length === 0
  )
}

function mostly(found: readonly Options[], test: (options: Options) => boolean): boolean {
  return found.filter(test).length >= found.length * 0.8
}

const hasEnough = ({ count }: Options) => count >= FEWEST_DOUBTFUL

/** @param last the key that follows the last question's options is read as its answer */
function optionsOf({ answerRows }: Pair, last: boolean): Options | null {
  const lines = answerRows.flatMap(linesOf)
  // A word on how to choose may stand above them.
  const from = lines[0]?.isOption === false && lines[1]?.isOption ? 1 : 0
  const end = lines.findIndex(({ isOption }, at) => at >= from && !isOption)
  const options = lines.slice(from, end < 0 ? lines.length : end)
  const rest = lines.slice(from + options.length)
  if (options.length < FEWEST_OPTIONS) return null
  if (!last && rest.length > 0 && !solution.test(rest[0]?.text ?? '')) return null
  return {
    count: options.length,
    lettered: options.every(({ isLettered }) => isLettered),
    likeVoices: options.some(({ text }) => /^\s*[a-h]:\s/iu.test(text)),
    averageWords: options.reduce((sum, { text }) => sum + countWords(text), 0) / options.length,
  }
}

type Line = { text: string; isOption: boolean; isLettered: boolean }

function linesOf({ block, mark, speaker }: OutlineRow): Line[] {
  if (block.type === 'list') {
    return block.items.map((item) => {
      const text = item.map(blockText).join(' ')
      return { text, isOption: true, isLettered: block.lettered === true || letter.test(text) }
    })
  }
  const lines = `${marked(mark, speaker)} ${blockText(block)}`
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.flatMap(partedOptions).map((text) => {
    const isLettered = letter.test(text)
    return { text, isOption: isLettered || sign.test(text), isLettered }
  })
}

/** «a.» may have been taken for the mark of an answer, and «B:» for somebody's name. */
function marked(mark: string | null, speaker: string | null): string {
  if (speaker === null) return mark ?? ''
  return /^[a-h]$/i.test(speaker) ? `${speaker}:` : ''
}

/** What comes next after a mark, however it is written: «a) …» goes on with «b) …» */
const series = ['abcdefgh'.split(''), ['i', 'ii', 'iii', 'iv', 'v', 'vi'], '12345678'.split('')]

/** Markdown runs lines together that were options of their own: «a) Tight b) Shiny c) Neither». */
function partedOptions(line: string): string[] {
  const [, before = '', count = '', after = ''] =
    /^\s*([([]?)([a-h]|\d|i)([).:\]]| [-–—])\s/iu.exec(line) ?? []
  const next = series.find(([first]) => first === count.toLowerCase())
  if (next) return partedAt(line, next.slice(1), (mark) => ` ${before}${mark}${after} `)
  const same = /^\s*(\[[ x]?\]|[□☐◯❏❍○•●▪–—])\s/u.exec(line)?.[1]
  return same ? partedAt(line, Array<string>(MOST_OPTIONS).fill(same), (mark) => ` ${mark} `) : [line]
}

function partedAt(line: string, marks: readonly string[], written: (mark: string) => string): string[] {
  const parts: string[] = []
  let rest = line.trim()
  for (const mark of marks) {
    const at = rest.toLowerCase().indexOf(written(mark).toLowerCase(), 1)
    if (at < 0) break
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest]
}
