import type { Marks } from '../detect/marks'
import { isUnfinished } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { saysI, speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { foldWords } from '../runs'

/** What a question or an answer says about the talk it stands in. */

/** «Thank you for this interview», «esta entrevista», said in a question. */
export function speaksOfInterview(question: string): boolean {
  return /\b(?:this|our|the) (?:interview|conversation|chat)\b|\b(?:est[ae]|nuestra|una) entrevista\b|\b(?:cet|notre) entretien\b|\b(?:dieses|unser|das) (?:interview|gespräch)\b|\b(?:questa|nostra) (?:intervista|chiacchierata)\b|\b(?:esta|nossa) (?:entrevista|conversa)\b/i.test(
    question,
  )
}

/** «What do we do?», «Why did I stop?»: put to nobody else. */
export function asksOneself(question: string): boolean {
  if (isPrompt(question)) return false
  return (
    (/\b(?:we|us|our)\b/i.test(question) && !/\byou(?:r|rself)?\b/i.test(question)) ||
    (saysI(question) && !speaksToYou(question) && !isUnfinished(question))
  )
}

/** «How often should we exfoliate?», «Which do I put on first?»: asked on behalf of whoever reads. */
export function asksForReaders(question: string): boolean {
  return /\b(?:should|can|could|must) (?:we|i)\b|\b(?:we|i) (?:should|can|could|must)\b|\bdo i\b|\bdo we (?:\w+ )?(?:need|have to)\b/i.test(
    question,
  )
}

/** «The employer wants to learn …», «By asking this, a buyer is trying to …»: told to whoever will have to answer. */
function tellsWhatAskersWant(answer: string): boolean {
  return /\b(?:employers?|(?:your|the|an) interviewers?|hiring managers?|recruiters?|(?:selection|hiring) (?:committee|panel)) (?:(?:really|usually|often|simply|just) )?(?:wants? to|would like to|(?:is|are|will be) (?:interested|trying|hoping|looking|curious|seeking)|hopes? to|likes? to|needs? to know)\b|\bhow you answer (?:this|the) question\b|\byour (?:response|answer|reply) (?:to this (?:question|one)|here|should|needs? to|must|can (?:show|prove))\b|\bthis question (?:is (?:a clear|a common|designed|meant|intended|asked|used)|addresses|asks|aims|tests|checks|gauges|seeks|allows|measures|assesses)\b|\bthis is (?:a|your) chance to show\b|\bkeep your (?:answers?|repl(?:y|ies)|responses?)\b/i.test(
    answer,
  )
}

/** The answer speaks of the question and of whoever answers it, instead of answering. */
export function discussesQuestion(answer: string): boolean {
  return (
    tellsWhatAskersWant(answer) ||
    /\b(?:the|my) (?:honest )?answer to (?:this|that)\b|\bthis is (?:always |usually |often )?asked\b|\bwhat (?:her|his|their|that|the) question (?:really )?means\b|\binstead,? i (?:just )?(?:say|mumble|answer)\b|\b(?:ask(?:ing)?|with|answer(?:ing)?) (?:this|the (?:first|second|third|last|next)) question\b|\b(?:this|the (?:first|second|third|last|next)) question (?:will|tells?|helps?|gives?|shows?|lets?|preserves?)\b|\b(?:their|the) answers? (?:tells?|will|shows?|should|helps?)\b|\bif (?:they|the (?:client|guest|customer|answer)) (?:\w+ )?(?:says?|answers?|responds?|repl(?:y|ies)|tells?|is)\b|\bdiese frage (?:zeigt|verrät|hilft)\b|\bcette question (?:permet|montre|révèle)\b|\besta pregunta (?:te|les|permite|ayuda|revela)\b/i.test(
      answer,
    )
  )
}

/** «a: I go out / b: I stay in»: an answer to be ticked. */
export function isChoice(answer: string): boolean {
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  const options = lines.flatMap((line) => /^\s*[([]?([a-e])[).:\]]\s/iu.exec(line)?.[1]?.toLowerCase() ?? [])
  return new Set(options).size >= 2 && options.length >= lines.length * 0.5
}

/** «Sample answer: …»: nobody's own words. */
export function isSample(answer: string): boolean {
  return /^[\s"“*_]*(?:sample|example|model|suggested|possible|ideal|template) (?:answer|response|reply)s?\b/i.test(
    answer,
  )
}

/** The question holds the name of one of these people. */
export function namesOne(question: string, people: readonly string[]): boolean {
  const words = new Set(foldWords(question))
  return people.some((name) => foldWords(name).some((word) => word.length >= 3 && words.has(word)))
}

/** Whose words a quotation holds, on the line below it: «— Dr. Mara Lind, chemist». */
const signature = /(?:^|[.!?…]["”»’]*\s)\s*[-–—~]\s*\p{Lu}[^\n]{0,120}$/gmu

/** The answer speaks of whoever is named as the one to answer: somebody else tells then what was said. */
export function speaksOf(answer: string, people: readonly string[]): boolean {
  const words = new Set(foldWords(answer.replace(signature, '')))
  return people.some((name) => words.has(foldWords(name).at(-1) ?? ''))
}

/** The answer is a quotation from its first word to its last, and nobody is named between who says it. */
export function isQuotation(answer: string): boolean {
  const text = answer.trim()
  return /^["“„«].*["”“»][.!]?$/su.test(text) && !/["”“»],|,["”“»]/.test(text)
}

/** «“Going out tonight?”», «3) “Going out tonight?”» */
const quotedLine = /^(?:\d{1,3}[.):]?\s+)?["“„«»‘].*["”“«»’]$/su

/** A story's dialogue: what is asked stands in quotation marks, and so does most of what is said around it. */
export function toldInQuotes(rows: readonly Row[], marks: Marks): boolean {
  if (marks.way !== 'plain') return false
  const lines = rows.filter((row) => row.style !== 'atom')
  const quoted = new Set(lines.filter((row) => quotedLine.test(row.text)).map((row) => row.index))
  return quoted.size >= lines.length * 0.5 && [...marks.heads.keys()].some((index) => quoted.has(index))
}
