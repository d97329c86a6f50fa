import { countWords } from '../runs'
import { requestsIndirectly } from './requests'

/** Speech as a machine puts it down: words, and no sign that ends a sentence or asks. English is what such captions mostly are. */

/** In words. Less may be a list of names. */
const FEWEST_WORDS = 60
/** Of the words: a stop that stands in a number or a name is no sentence's end. */
const MOST_SIGNS = 0.004
/** A question of several clauses is put in its last words. */
const LAST_WORDS = 32

/** True where a talk has no sentences that one could see. */
export function lacksSigns(texts: readonly string[]): boolean {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  const signs = texts.reduce((sum, text) => sum + (text.match(/[.!?…](?=\s|$)/g)?.length ?? 0), 0)
  return words >= FEWEST_WORDS && signs <= words * MOST_SIGNS
}

/** What stands before a question that begins in the midst of a turn: «so», «okay and», «so doctor lind». */
const start =
  '(?:^|\\b(?:so|and|but|well|okay|ok|now|then|right|yeah|yes|wow|like|absolutely|exactly|also|um|uh)(?: (?:doctor|dr|professor) \\p{L}+|,)? )'
const verb = '(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has|had)'
const asking = new RegExp(
  [
    `${start}(?:what(?:['’]s)?|how|why|who|where|when|which)(?: what| how)?(?: \\p{L}+){0,2} ${verb} (?!i\\b)\\p{L}+`,
    `${start}(?:what|who|where|how)['’]?s (?!up\\b)\\p{L}+`,
    `${start}what (?:made|makes|kind|about|happened|happens)\\b`,
    `${start}how (?:about|come)\\b`,
    `${start}${verb} (?:you|there|they|he|she|it|that|this|your|women|men|people|(?!i\\b|we\\b)\\p{L}+ (?:a|an|the|that|like|really)) `,
    `\\b(?:why|how so|is that right|or not)(?: (?:doctor|dr) \\p{L}+| \\p{L}+)?$`,
    `(?:^|\\b(?:so|and|well|now|please|just|you|can|could|kids|okay) )(?:tell|walk|talk|explain|describe|share)(?: (?:to|with))? (?:us|me|more|a little|through|about)\\b`,
    `\\bi(?: would|['’]d) (?:like|love)(?: for)? you to\\b|\\bi(?: would|['’]d) (?:like|love) to (?:start|talk|hear|ask|know)\\b`,
    `\\blet['’]s (?:start|begin|talk|go|turn|dive)\\b`,
  ].join('|'),
  'iu',
)

/** Whether a turn without any signs ends by asking or prompting. */
export function asksUnsigned(text: string): boolean {
  const words = text.trim().split(/\s+/)
  const last = words.slice(-LAST_WORDS).join(' ')
  const cut = words.length > LAST_WORDS ? `\u2026${last}` : last
  return asking.test(cut) || requestsIndirectly(cut)
}

/** What is said before a question begins: «Yeah. And, uh, so maybe …» */
const before =
  /^(?:(?:so|and|but|or|well|okay|ok|now|then|yeah|yes|right|cool|like|also|um|uh|i mean|i guess|you know|maybe|just|because|see|wow)(?:[\s,.…]+|$))+/iu
/** Its verb stands before whoever does it, and a thing asked for is not told of at once: «what is new is that …». */
const inverted = new RegExp(
  [
    `^(?:what|where|how|when|why)(?:['’](?:s|re|d)| ${verb})(?: not)? (?!i\\b|\\p{L}+ to\\b)(?!.{0,60}\\b(?:is|was) (?:that|when|to|because|the)\\b)\\p{L}`,
    `^who(?:['’]s| do| does| did| would| can| could| will| should) \\p{L}`,
    `^(?:what|which|how) (?!i\\b|we\\b|you\\b|they\\b|he\\b|she\\b|it\\b|happen)(?:\\p{L}+ ){1,2}(?:are|were|do|does|did|would|can|could|will|should) (?:you|your|they|he|she|it|this|that|people|we|the|those|these)\\b`,
    `^(?:is|are|was|were|does|did|can|could|would|will|should|has) (?:you|your|there|they|he|she|it|that|this|these|those|people)\\b(?!['’])`,
    `^(?:do|have) (?:you|your|they|people)\\b`,
    `^what about\\b|^how (?:about|come)\\b|^what(?: else)?$`,
  ].join('|'),
  'iu',
)

/** Whether the last sentence of a turn is put as a question and has a stop, a comma or nothing where its mark belongs. */
export function forgetsLastMark(turn: string): boolean {
  const last = (turn.match(/[^.!?…]+[.!?…\s"”’)\]]*$/u)?.[0] ?? '').trim()
  if (/[?!][\s"”’)\]]*$/u.test(last)) return false
  const sentence = last.replace(/[.,;…–—-]+$/u, '')
  const clauses = sentence.split(/,\s+(?=(?:or|so|and|but|then)\b)/iu)
  return [clauses[0] ?? '', clauses.at(-1) ?? ''].some((part) =>
    inverted.test(part.trim().replace(before, '')),
  )
}

/** «Which is the one you keep»: only a line of its own begins so by asking; behind a comma it goes on telling. */
const asksWhich = /^which (?:is|are|was|were) (?:your|the)\b/iu

/** Whether a line without a sign at its end is put as a question, as a whole or in what stands behind its last comma. */
export function isPutWithoutMark(line: string): boolean {
  const clauses = line.trim().split(/,\s+/)
  return (
    asksWhich.test(line.trim()) || [line.trim(), clauses.at(-1) ?? ''].some((part) => inverted.test(part))
  )
}
