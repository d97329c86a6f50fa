import { questionWordsElsewhere } from '../languages'
import { countWords } from '../runs'
import { saysI, speaksToYou } from './voices'

/**
 * Whether a line asks, by its words and signs alone. As in all of this folder, patterns are data about languages, not about
 * any one post.
 */

/** One sign that may stand after a question mark: a quote, a bracket, an emoji, a smiley, a kiss. */
const tailSign =
  /(?:[\s"'”’»*_)\]}>.…!~–—-]|(?<=[\s/])\/|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|[:;]-?[)(DPp]|x)$/u
const LONGEST_SIGN = 4

/** Text without the signs after its last word or mark. Sign by sign, so that a thousand of them take no longer each. */
function withoutTail(text: string): string {
  let end = text.length
  for (;;) {
    const sign = tailSign.exec(text.slice(Math.max(0, end - LONGEST_SIGN), end))
    if (sign === null) return text.slice(0, end)
    end -= sign[0].length
  }
}

/** True when the line as a whole ends by asking. A question that is only quoted inside a statement does not count. */
export function endsAsking(text: string): boolean {
  const line = text.trim()
  if (line === '') return false
  // Most lines end in a stop: nothing more needs looking at.
  if (
    /[A-Za-z0-9,:.]$/.test(line) &&
    !/[?？؟‽⁇⁈]/.test(line.slice(-160)) &&
    !/[\u0370-\u03ff\u3040-\u9fff\uac00-\ud7af]/.test(line)
  )
    return false
  const bare = withoutTail(line)
  // «¿Y en invierno¿»: the sign that begins a question, where the one that ends it belongs.
  if (/[?？؟‽⁇⁈¿]$/.test(bare)) return !endsInQuotedQuestion(line, bare)
  // «What's your routine? (Morning and night)»: a short aside after the mark.
  const aside = /[?？؟]["”’]?\s*[（([][^()（）[\]]{1,120}[)）\]][\s.!]*$/u
  if (signed.test(line) || (aside.test(line) && !quotesQuestions(line))) return true
  if (/[\u0370-\u03ff]/.test(bare) && /[;\u037e]$/.test(bare)) return true
  return /(?:(?:です|ます|でした|ました|でしょう|だろう|の|ません)か|[吗嗎呢]|나요|까요|습니까|는지요)[。．.]?$/u.test(
    line,
  )
}

/** «‘Why soap?’ (a dare) or ‘Why here?’ (the rent).»: tells which questions are asked. */
function quotesQuestions(line: string): boolean {
  return (line.match(/[?？]["”’»]/g) ?? []).length >= 2
}

/** «How long does it dry? —Ada Thorn»: a reader who sent a question in is named behind it. */
const signed = /[?？]["”’)]?\s*[–—~]\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u

function endsInQuotedQuestion(line: string, bare: string): boolean {
  const after = line.slice(bare.length)
  // «… and thought 'What now?'»: the plain sign opens a quotation before a capital, and closes one before a blank.
  if (/^'/.test(after) && /\p{L}[,:]? '(?=\p{Lu})(?!.*' )/u.test(bare) && !opensWithQuestionWord.test(line))
    return true
  if (!/^["”»’]/.test(after)) return false
  if (/^["“„«‘']/.test(line)) return false
  // An odd quote closes a quotation that began inside the line: the asking is reported, not done.
  const open = bare.match(/["“„«]/g)?.length ?? 0
  return open > 0 && !opensWithQuestionWord.test(line)
}

const opensWithQuestionWord =
  /^(?:what|how|why|who|when|where|which|do|does|did|is|are|can|could|would|should|have|has)\b/i

const questionOpening = new RegExp(
  `^["“'‘«(¿¡*_]*(?:(?:so|and|but|now|ok(?:ay)?|well|oh|also|then|finally|lastly|first(?:ly)?|first things first|to (?:start|begin)(?: with)?|for starters|last but not least|out of curiosity|any|hi|hello|hey|y|et|und|e)[,:]?\\s+)*¿?(?:what|whats|how|why|who|whom|whose|where|when|which|do|does|did|is|are|was|were|am|can|could|would|will|should|shall|may|might|have|has|had|if|any|ever|favou?rite|in (?:what|which)|\\p{L}+-(?:t-)?(?:elles?|ils?|on|tu|vous)|for (?:whom|what|how)|at what|on what|with (?:what|whom|so)|to what|from (?:what|where)|${questionWordsElsewhere})(?![\\p{L}])`,
  'iu',
)

/** Begins as questions do: with a question word or a verb that asks. */
export function opensLikeQuestion(text: string): boolean {
  return questionOpening.test(text.trim())
}

/** A sentence left for the other to finish: «I never leave the house without …» */
export function isUnfinished(text: string): boolean {
  const line = text.trim()
  if (/(?:\.{3}|…|__)["”]?$/.test(line)) return true
  // «My first lipstick was:» is finished by whoever says I. «Texture:» is nobody's sentence.
  return /\p{L}\s*:$/u.test(line) && line.split(/\s+/).length >= 3 && saysI(line)
}

/** Asks with a colon: «Can you tell us a little about yourself (training, family):» */
export function asksWithColon(text: string): boolean {
  return /[\p{L})]\s*:$/u.test(text.trimEnd()) && opensLikeQuestion(text) && speaksToYou(text)
}

/** Asks, and adds a short remark: «Is there a cut you refuse? You look as if there is.» */
export function asksThenRemarks(text: string): boolean {
  const last = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'))
  return last > 0 && countWords(text.slice(last + 1)) <= 14 && opensLikeQuestion(text.slice(0, last + 1))
}

const invertedQuestion =
  /^(?:and |so )?(?:(?:what|who|where|how|when|why)(?:['’](?:s|re|d)| is| are| was| were| do| did| does| would| can| could| will| have| has)|(?:which|what|how) \p{L}+ (?:is|are|was|were|do|did|does|would|can|could|will|have|has)|(?:do|did|have|are|were|would|could|can|will) you)\b/iu

/** Puts its words as a question does and forgets the mark: «Can you tell us about yourself (training, family)» */
export function forgetsMark(text: string): boolean {
  return isPutAsQuestion(text) && speaksToYou(text)
}

/** One sentence whose verb stands before whoever does it: «Why is the lid of the jar warm» */
export function isPutAsQuestion(text: string): boolean {
  const sentence = text.trim().replace(/\s*[([][^()[\]]{1,80}[)\]]\s*$/u, '')
  return !/[.!?]\s|[:;,]$/.test(sentence) && invertedQuestion.test(sentence)
}
