import { withoutTitle } from './names'

/** Words that a heading in capitals leaves small: they say nothing of how it is written. */
const smallInTitles =
  /^(?:\p{L}{1,3}|with|from|into|over|your|avec|dans|pour|für|eine|einer|para|como|sobre|della|delle)$/u

/** «The Beauty Scenario Tag», «How We Work at Harbour Still»: where all begins with a capital, capitals make no names. */
export function isTitleCase(title: string): boolean {
  const words = title.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  return !words.some((word) => /^\p{Ll}/u.test(word) && !smallInTitles.test(word))
}

/** A name that makes a part of a title: «Five questions: Ada Thorn», «Ada Thorn, soap boiler», «Soap with Ada Thorn». */
export function standsAlone(title: string, at: number, name: string): boolean {
  const before = title.slice(0, at)
  const after = title.slice(at + name.length)
  return (
    /(?:^|[:|–—•·/,(“"«…!?]|\s-)\s*$|(?<!\p{L})(?:with|meet|introducing|mit|avec|con|com|met|z)\s+$/iu.test(
      before,
    ) && /^\s*(?:$|[:|–—•·/,)”"»!?.]|-\s)/u.test(after)
  )
}

/** «… the founder of», «a recorder with»: whoever is named next belongs to what stands before, and is not spoken with. */
export function belongsElsewhere(before: string): boolean {
  return (
    belonging.test(before) ||
    topic.test(before) ||
    /\p{Lu}[\p{L}’'-]+ (?:with|mit|avec|con|com)\s+$/u.test(before)
  )
}

/** «We asked her about …»: from there on, things are named. */
const topic = /(?<!\p{L})(?:about|über|sobre|zum Thema)(?!\p{L})/iu
const belonging =
  /(?<!\p{L})(?:of|from|at|in|about|behind|on|near|via|über|von|vom|bei|beim|aus|im|chez|sur|sobre|desde|su|dalla|an?)\s+$/iu

/** «Marlin von Kettlery», where Kettlery is also named by itself: whoever is from there has only a first name. */
export function isFromHouse(name: string, text: string): boolean {
  const [, particle, house] = /^\S+ (of|from|von|vom) (.+)$/u.exec(name) ?? []
  if (particle === undefined || house === undefined) return false
  for (let at = text.indexOf(house); at >= 0; at = text.indexOf(house, at + 1))
    if (!text.slice(0, at).endsWith(`${particle} `)) return true
  return false
}

/** Words of a text that it has without a capital. */
export function smallWords(texts: readonly string[], longest: number): ReadonlySet<string> {
  const found = new Set<string>()
  const all = texts.join('\n').slice(0, longest)
  for (const [word] of all.matchAll(
    /(?<![\p{L}\p{M}\p{N}_@#/.'’-])\p{Ll}[\p{L}\p{M}'’-]+(?![\p{N}_@/]|\.\p{L})/gu,
  ))
    found.add(plainWord(word))
  return found
}

/** The words of a name that could be words like any other: neither titles nor particles. */
export function wordsOf(name: string): string[] {
  return withoutTitle(name)
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word.length > 1 && !particles.test(word))
}

const particles = /^(?:van|von|der|den|del|della|dos|das|bin|and|und|les)$/

/** Whether at least half of a name's words are words like any other. */
export function isWordy(name: string, isWord: (word: string) => boolean): boolean {
  const words = wordsOf(name)
  return words.length > 0 && words.filter(isWord).length >= words.length / 2
}

/** Accents are kept: «Sara» is a name, «sarà» is not. */
function plainWord(word: string): string {
  return word.toLowerCase().replace(/['’]s$|[.,'’]+$/gu, '')
}
