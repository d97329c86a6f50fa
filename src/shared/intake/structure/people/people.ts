import { isKnownBrand } from '../products/known-brands'
import { foldText, foldWords } from '../runs'
import { announcesSomebody, isAnnounced, wordsRightAbove } from './announced'
import { fullNames, isCommon } from './full-names'
import { belongsElsewhere, isFromHouse, isTitleCase, isWordy, standsAlone, wordsOf } from './name-evidence'
import { withoutTitle } from './names'

/** What it takes for somebody to be the one who answers. */
const FEWEST_SIGNS = 3

const leadsTo =
  /(?:\b(?:sat down (?:virtually |recently )?(?:with|together with)|s(?:poke|peak|peaking) (?:with|to)|talk(?:ed|ing|s)? (?:with|to)|chat(?:ted|ting|s)? (?:with|to)|catch(?:ing)? up with|caught up with|interview(?:ed|ing|s)?(?: with| of| by| de| d['’])?|q\s?&\s?as?\s?(?:with|:|[-–—])|conversation with|questions (?:for|with|to)|minutes with|coffee with|introducing|meet(?:ing)?|get(?:ting)? to know|asked|ask|quizzed|hear(?:d)? from|profil(?:e|ing)(?: of)?|spotlight(?: on)?[:\s]|e-?mailed(?: with)?|phoned|messaged|rang|telephoned|turned to|reached out to|tapped|enlisted|joined by|picked the brains? of|behind the scenes with|hosted|welcom(?:e|ed|ing)(?! (?:back )?to\b)|featuring|entretien avec|rencontre avec|entrevista (?:a|con|com)|(?:he|ha|hemos|han) entrevistado(?: \p{Ll}+mente)? a|entrevist(?:é|ó|amos|aron|ei|ou|aram)(?: a)?|habl(?:amos|ó) con|intervista (?:a|con)|gespräch mit|interview mit|sprach(?:en)? mit|fragen an|vragen aan|preguntas a|perguntas a|domande a|questions à|convers(?:amos|ou) com|conversó con|(?:abbiamo|ha) (?:parlato con|intervistato|incontrato)|s['’]est entretenue? avec|sprak(?:en)? met)\b)(?=[^.!?:;]{0,90}$)/giu
/** «Interviewee: Ada Thorn», «Entrevistado: José; …», on a line of its own. */
const interviewee =
  /(?<=^[^\p{L}\n]*(?:[Ii]nterviewee|[Gg]uest|[Ee]ntrevistad[oa]|[Ii]ntervistat[oa]|[Ii]nterviewte[r]?|[Ii]nterviewé[e]?|[Gg]esprächspartner(?:in)?) ?: ?)(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]+){0,3})(?=\s*(?:$|[;,(–—-]))/gmu

const introducedAfter =
  /^(?:,\s+(?:(?:the|a|an|our|its|who|whose|one of|\p{Ll}+(?:-\p{Ll}+)?\s)?\s?(?:co-?)?(?:founder|ceo|owner|creator|author|dermatologist|aesthetician|esthetician|facialist|make-?up artist|hair ?stylist|stylist|chemist|perfumer|director|editor|doctor|surgeon|\p{Ll}+))|\s+(?:is|has|tells|told|shares|talks|explains|answers|reveals|discusses|opens up|speaks|on)\b|\s+(?:ist|hat|est|es|è|é|heeft|wurde|arbeitet|travaille|trabaja|lavora|trabalha|werkt)(?!\p{L}))/u

/** «Ada Thorn tells us how …»: whoever tells it to those who write is spoken with. */
const tellsUs =
  /^(?:,[^.!?:]{2,80},)?\s+(?:(?:tells|told|gives|gave|shows|showed) us|(?:shares|shared|talks|talked|speaks|spoke|chats|chatted) with us|answer(?:s|ed) (?:our|my|your|some|a few)|nos (?:cuenta|habla|responde|contó|conta|fala|contou)|nous (?:raconte|parle|explique|dévoile|a raconté)|ci (?:racconta|parla|svela|ha raccontato)|(?:erzählt|verrät|erklärt|zeigt) uns|vertelt ons)(?!\p{L})/u

const byOneName =
  /(?<!\p{L})(?:joined by|(?:interview|q\s?&\s?a|conversation|chat|talk|coffee|minutes|speaking|chatting|talking|spoke|talked|chatted|sat down|caught up|catching up) (?:with|to)|questions (?:with|for|to)|interviewed|interviewing|meet|introducing|spotlight(?: on|:)|entretien avec|rencontre avec|entrevista (?:a|con|com)|intervista (?:a|con)|gespräch mit|interview mit|interview met|fragen an|wywiad z)\s+(?:(?:the|our|my)\s+(?:(?!(?:of|from|at|in|behind|for|to|with|who)\b)[\p{L}-]+\s+){1,3}?)?(\p{L}[\p{L}\p{M}\d'’-]+)(?=\s*(?:$|[\n:;|–—!?()]|\.(?:\s|$)|,?\s(?:of|from|about|on|the|who|an?|to|von|vom|van|de|da|di|du|del)\s))/giu

/** «Five questions for Marlin», where nobody is named in full. */
function guestByOneName(text: string, isWord: (word: string) => boolean): string | null {
  for (const [, word = ''] of text.matchAll(byOneName))
    if (/^\p{Lu}/u.test(word) && !isCommon(word) && !isWord(word.toLowerCase())) return word
  return null
}

/** Whether words say that whoever is named next is spoken with, and not what somebody is asked about or is from. */
function leads(before: string): boolean {
  return [...before.matchAll(leadsTo)].some(
    (cue) => !belongsElsewhere(before.slice(cue.index + cue[0].length)),
  )
}

const beside = /,|(?<!\p{L})(?:&|and|with|plus|und|mit|et|avec|y|e|con|com|en|met)(?!\p{L})/iu
/** «Ada Thorn, who makes Harbour Soap»: named in what is told of her. «…, and Bea Lind» after it stands beside her. */
const toldOf =
  /^,?\s+(?:who|whose|which|that|que|quien|cuy[oa]|qui|dont|che|il cui|die|der|das|som|wie|quem)(?!\p{L})(?!.*,\s*(?:and|y|e|et|und|&|en|och|og)\s+$)/isu

export type People = {
  /** All full names that the title and the introduction hold. */
  named: string[]
  /** Those who are introduced as the one to answer. */
  answering: string[]
  /** The words right above the first question say that somebody answers, by a name, or only by a trade. */
  announced: boolean
  /** Who is spoken with, by one name alone; a weaker sign, for whoever has no other. */
  guest: string | null
}

/**
 * Finds who is interviewed from how the title and the introduction speak of people.
 *
 * @param isWord whether the text has a word without a capital, so that it is a word like any other
 */
export function findPeople(
  title: string,
  introduction: string,
  byline: string | null,
  experts: readonly { name: string; shortNames: readonly string[] }[],
  isWord: (word: string) => boolean = () => false,
): People {
  const text = `${withoutOpeningQuote(title)}.\n${introduction}`
  const signs = new Signs()
  for (const expert of experts) {
    const at = text.indexOf(expert.name)
    if (at >= 0) signs.note(expert.name, at).score += 3
  }
  readNames(signs, title, text)
  for (const found of text.matchAll(interviewee)) cue(signs.note(found[1] ?? '', found.index), 4)
  const isNamedAbove = readAnnounced(signs, introduction)
  readFirstNames(signs, text)
  // A picture's words may stand above the first words.
  const presented = introduction
    .split('\n')
    .map(firstPresented)
    .find((name) => name !== null)
  if (presented) signs.note(presented, title.length).score += 1
  weighRepeats(signs, introduction, byline)
  const answering = chooseAnswering(signs.all(), title, isWord)
  return {
    named: inOrder(signs.all()),
    answering: inOrder(answering),
    announced: (isNamedAbove && answering.length > 0) || announcesSomebody(wordsRightAbove(introduction)),
    guest: guestByOneName(text, isWord),
  }
}

/** Whom a text names: how much speaks for it that they answer, and whether it says so outright. */
type Named = { name: string; score: number; cued: boolean; at: number }

/** Those whom a text names, each known by the name without its title. */
class Signs {
  readonly byKey = new Map<string, Named>()

  find(name: string): Named | undefined {
    return this.byKey.get(keyOf(name))
  }

  /** Somebody who is named at a place; kept as first written in full. */
  note(name: string, at: number): Named {
    const named = this.find(name) ?? { name, score: 0, cued: false, at }
    if (name.length > named.name.length) named.name = name
    this.byKey.set(keyOf(name), named)
    return named
  }

  all(): Named[] {
    return [...this.byKey.values()]
  }
}

function keyOf(name: string): string {
  return foldText(withoutTitle(name))
}

function cue(named: Named, weight: number): void {
  named.score += weight
  named.cued = true
}

/** What stands around each full name. */
function readNames(signs: Signs, title: string, text: string): void {
  const inTitleCase = isTitleCase(title)
  let last = 0
  for (const { name, at } of fullNames(text)) {
    // «A talk with Ada Reis about tools from Harbour Still»: only who follows, or is named beside them, is spoken with.
    const between = text.slice(last, at)
    last = at + name.length
    const isBeside = beside.test(between) && !toldOf.test(between)
    const before = isBeside ? text.slice(Math.max(0, at - 140), at) : between.slice(-140)
    // Many brands bear a person's name: only somebody who is plainly spoken with is the person.
    const isLedTo = leads(before)
    if (isFromHouse(name, text)) continue
    if (isKnownBrand(name) && !isLedTo && !signs.find(name)) continue
    const named = signs.note(name, at)
    named.score += 1
    if (at < title.length && (!inTitleCase || standsAlone(title, at, name))) named.score += 2
    const after = text.slice(at + name.length, at + name.length + 120)
    if (isLedTo || tellsUs.test(after)) cue(named, 3)
    if (introducedAfter.test(after)) named.score += 1
    if (/\b(?:by|words|text|photos?|photography|image|credit):?\s+$/i.test(before)) named.score -= 4
  }
}

/** Who is said to answer right above the first question. @returns whether anybody is, by a full name */
function readAnnounced(signs: Signs, introduction: string): boolean {
  const above = wordsRightAbove(introduction)
  const announced = fullNames(above).filter((found, i, all) => {
    const before = all[i - 1]
    return isAnnounced(above, found, before && before.at + before.name.length)
  })
  for (const { name } of announced) {
    const named = signs.find(name)
    if (named && !named.cued) cue(named, 3)
  }
  return announced.length > 0
}

const spokenWithByFirstName =
  /\b(?:(?:spoke|talked|chatted|sat down|caught up|speaking|conversation|interview|questions|q\s?&\s?a) (?:with|to|for)|asked|interviewed)\s+(\p{Lu}[\p{Ll}\p{M}'’-]+)(?!\s+\p{Lu})/giu

/** «Before that, I spoke with Max»: a first name for somebody named in full. */
function readFirstNames(signs: Signs, text: string): void {
  for (const [, word = ''] of text.matchAll(spokenWithByFirstName)) {
    const first = foldWords(word)[0]
    const named = [...signs.byKey].find(([key]) => firstOf(key) === first || lastOf(key) === first)?.[1]
    if (named && /^\p{Lu}/u.test(word)) cue(named, 3)
  }
}

/** Whoever comes back in the introduction speaks; whoever signed it does not. */
function weighRepeats(signs: Signs, introduction: string, byline: string | null): void {
  const writers = new Set(
    (byline ?? '')
      .split(/,|\band\b|&/)
      .map(foldText)
      .filter(Boolean),
  )
  const folded = ` ${foldText(introduction)} `
  for (const [key, named] of signs.byKey) {
    const again = Math.max(count(folded, ` ${firstOf(key)} `), count(folded, ` ${lastOf(key)} `)) - 1
    named.score += Math.min(3, Math.max(0, again))
    if (writers.has(key)) named.score -= 5
  }
}

/** All who are said to answer; where nobody is, the one for whom most speaks. */
function chooseAnswering(all: readonly Named[], title: string, isWord: (word: string) => boolean): Named[] {
  const likely = all
    .filter(({ score }) => score >= FEWEST_SIGNS)
    .sort((a, b) => b.score - a.score || a.at - b.at)
  const cued = likely.filter(
    ({ name, cued, at }) => cued && (standsAlone(title, at, name) || !wordsOf(name).every(isWord)),
  )
  const plain = (cued.length > 0 ? cued : likely).filter(({ name }) => !isWordy(name, isWord))
  if (cued.length === 0) return plain.slice(0, 1)
  return plain.length > 0 ? plain : cued
}

function inOrder(named: readonly Named[]): string[] {
  return [...named].sort((a, b) => a.at - b.at).map(({ name }) => name)
}

function firstOf(key: string): string {
  return key.split(' ')[0] ?? ''
}

function lastOf(key: string): string {
  return key.split(' ').at(-1) ?? ''
}

/**
 * «“You’re Not Using Enough”: A Formulator on Sunscreen»: capitals make no names of what somebody says. A title that is
 * quoted as a whole is kept. Blanks stand for the words, so that places stay the same.
 */
function withoutOpeningQuote(title: string): string {
  return title.replace(openingQuote, (quoted) => ' '.repeat(quoted.length))
}

/** Single marks are apostrophes as well, so that only a colon or a comma tells that they close. */
const openingQuote =
  /^\s*(?:“[^“”]*”|„[^„“”]*[“”]|"[^"]*"|«[^«»]*»|»[^«»]*«|‘[^‘:,]*’(?=[:,])|'[^':,]*'(?=[:,]))(?=[^\p{L}\p{N}]*[\p{L}\p{N}])/u

/** Whom a text presents before it asks: its first words, or its whole title, are somebody's name. */
export function whoIsPresented(title: string | null, introduction: string): string | null {
  const first = firstPresented(introduction)
  if (first !== null) return first
  const name = fullNames(title ?? '')[0]?.name
  return name !== undefined && introduction !== '' && title?.trim() === name && !isKnownBrand(name)
    ? name
    : null
}

/** «Ada Thorn has been making soap since …», in the first words. */
function firstPresented(introduction: string): string | null {
  const first = fullNames(introduction.slice(0, 200))[0]
  if (!first || introduction.slice(0, first.at).split(/\s+/).length > 6 || isKnownBrand(first.name))
    return null
  const end = first.at + first.name.length
  return presenting.test(introduction.slice(end, end + 80)) ? first.name : null
}

const presenting =
  /^(?:,[^.!?]{2,60},)?\s+(?:is|was|has|grew up|began|started|founded|works?|runs?|owns?|makes?|creates?|studied|trained|ist|hat|est|a|es|ha|è|é|heeft|wurde|arbeitet|travaille|trabaja|lavora|trabalha|werkt)(?!\p{L})/u

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
