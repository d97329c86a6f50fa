import { isKnownBrand } from '../products/known-brands'
import { foldText, foldWords } from '../runs'
import { announcesSomebody, isAnnounced, wordsRightAbove } from './announced'
import { belongsElsewhere, isFromHouse, isTitleCase, isWordy, standsAlone, wordsOf } from './name-evidence'
import { withoutTitle } from './names'

const honorific =
  '(?:(?:Dr|Drs|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Mme|Frau|Herr|Dra?|Doctora?|Docteure?|Dottor(?:e|essa))\\.?[ \\u00a0]+)'
const word =
  "(?:\\p{Lu}[\\p{Ll}\\p{M}]+(?:['’\\-]\\p{Lu}?[\\p{Ll}\\p{M}]+)*|(?:O|D|L)['’]\\p{Lu}\\p{Ll}+|Mc\\p{Lu}\\p{Ll}+|Mac\\p{Lu}\\p{Ll}+|\\p{Lu}\\.(?:\\p{Lu}\\.)?)"
const particle = '(?:de|da|du|del|della|di|van|von|der|den|la|le|bin|al|dos|das|do|Le|La|De|Van|Von)'
const fullName = new RegExp(
  `(?<![\\p{L}\\p{N}])(${honorific}?${word}(?:[ \\u00a0](?:${particle}[ \\u00a0]){0,2}${word}){1,6})(?![\\p{L}\\p{N}])`,
  'gu',
)

const notPeople = new Set(
  `about the a an in on at we i this my our after before when while if but and or so as it its how what why who where which with from for to of by new
  q qa interview interviews entrevista entrevistas intervista interviste entretien entretiens intervju interviu wywiad rozhovor questions question answers fragen antworten vragen antwoorden preguntas perguntas domande meet introducing introduction spotlight profile talking inside behind making celebrating getting catching ask asking expert experts guest
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter fall
  beauty skin skincare hair makeup make-up cosmetics labs lab studio studios salon spa clinic magazine award awards week university institute college school company inc ltd llc group team street avenue road park center centre hospital department office agency museum gallery festival conference podcast show book series association foundation society council project
  york angeles francisco london paris milan tokyo seoul berlin city state states united kingdom america american british french german italian korean japanese north south east west island coast
  hi hello hey hallo hola thanks thank welcome dear liebe lieber chère cher querida querido cara caro beste
  you me us them him her dich dir sie ihnen euch ihr bonjour buongiorno ciao olá salut
  read more follow here there also then now today yesterday last first next best top one two three part chapter image photo photography credit via twitter instagram facebook linkedin google apple amazon microsoft
  news blog blogs weekly daily monthly times online feature features article articles code software cloud web data camp meetup summit europe asia africa business mobile macbook tips
  open source red carpet black friday fashion vitamin hyaluronic salicylic glycolic acid serum cream cleanser sunscreen oil mask toner eye eyes lip lips nail nails brow brows lash lashes face body fragrance fragrances perfume perfumes scent scents`.split(
    /\s+/,
  ),
)
const roles = new Set(
  `founder co-founder cofounder ceo cto cmo coo president director creative executive chief head lead senior vice managing general editor author writer journalist blogger influencer photographer artist makeup make-up hairstylist hairdresser stylist colourist colorist barber aesthetician esthetician facialist dermatologist doctor surgeon plastic nurse cosmetic chemist perfumer nose formulator brand owner entrepreneur developer engineer designer content product manager scientist professor researcher teacher coach actor actress singer model chef nutritionist celebrity celeb award-winning board-certified renowned global national international consultant nail technician therapist trichologist specialist practitioner professional adviser advisor instructor trainer partner member host interviewer master lecturer student programmer architect maintainer contributor organizer organiser volunteer stakeholder client cliente customer officer technical with staff new`.split(
    /\s+/,
  ),
)

/** What it takes for somebody to be the one who answers. */
const FEWEST_SIGNS = 3

/** Of words, once the roles before them are gone: «Master Perfumer Ana Reis» is longer. */
const LONGEST_NAME = 4

const saint = /^(?:Sai?nt|Ste?\.?|Sankt|Sint|Santa|São)$/u

const endsInParticle = new RegExp(`^${particle}$`, 'u')

/** Full names in a text, in order, without roles before them («Developer Ana Reis» is Ana Reis). */
export function fullNames(text: string): { name: string; at: number }[] {
  const out: { name: string; at: number }[] = []
  for (const found of text.matchAll(fullName)) {
    let words = (found[1] ?? '').split(/[ \u00a0]+/)
    let at = found.index
    const title =
      /^(?:Dr|Drs|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Mme|Frau|Herr|Dra?|Doctora?|Docteure?|Dottor(?:e|essa))\.?$/u.test(
        words[0] ?? '',
      )
    while (!title && words.length > 0 && leadsNoName(words[0] ?? '')) {
      at += (words[0]?.length ?? 0) + 1
      words = words.slice(1)
    }
    // «Interview de Ana Reis», once the first word is gone.
    while (words.length > 0 && /^\p{Ll}/u.test(words[0] ?? '')) {
      at += (words[0]?.length ?? 0) + 1
      words = words.slice(1)
    }
    while (words.length > 0 && isCommon(words.at(-1) ?? '') && !title) words = words.slice(0, -1)
    // «Harbour Lecturer Ana Reis»: of what place or house she is one is no part of her name.
    const role = words.findLastIndex((w) => roles.has(w.toLowerCase()))
    if (role > 0 && words.length - role > 2) {
      at += words.slice(0, role + 1).join(' ').length + 1
      words = words.slice(role + 1)
    }
    // «At the Harbour Lights», «“Rinse!”: A Soap Boiler on lye»: nobody is called so.
    if (!title && /(?:\b[Tt][Hh][Ee]|(?:^|[:.–—-] )An?) $/.test(text.slice(Math.max(0, at - 5), at))) continue
    // «La Terza Saponata»: so many capitals behind an article are a title's.
    if (words.length > 2 && (words[0] === 'La' || words[0] === 'Els')) continue
    const last = words.at(-1) ?? ''
    words = [...words.slice(0, -1), last.replace(/['’]s$/u, '')].slice(0, LONGEST_NAME)
    // What goes on after «of» is a long trade («Estudiante de Ingeniería de Sistemas»).
    // «La Plata» is a town, and so is «St Ives».
    if (words.length === 2 && /^(?:La|El)$/.test(words[0] ?? '')) continue
    if (saint.test(words[0] ?? '')) continue
    if (words.length < 2 || endsInParticle.test(words.at(-1) ?? '')) continue
    // «Mimi’s Freelance» is what Mimi has.
    if (words.slice(0, -1).some((w) => /['’]s$/u.test(w))) continue
    if (words.slice(title ? 1 : 0).some((w) => notPeople.has(w.toLowerCase()))) continue
    const name = words.join(' ')
    out.push({ name, at })
  }
  return out
}

/** German writes trades with a capital: «Seifensiederin Hanne Grote» is Hanne Grote. */
const germanTrade =
  /(?:macher|sieder|künstler|meister|gründer|blogger|designer|trainer|berater|schauspieler|sänger|kosmetiker|händler|unternehmer|lehrer|bildner|techniker|entwickler|chemiker|biologe?|therapeut|stylist|expert|autor|friseur|fotograf|redakteur|parfümeur|dermatolog|chef)(?:e|in)?$|(?:ärztin|arzt|köchin|koch)$/

/** «Die Kosmetikerin Ana Reis», «Im Netz»: these may end a name («Anita Das») and never begin one. */
const articles = new Set(
  `die der das ein eine unsere im am beim zum zur vom als bei nach vor mit auf aus über unter seit ohne für durch
  het een voor onze op met bij les une dans pour par avec chez sur sans selon il una los las con para por según desde sin nel nella`.split(
    /\s+/,
  ),
)

function leadsNoName(text: string): boolean {
  return articles.has(text.toLowerCase()) || isCommon(text)
}

function isCommon(text: string): boolean {
  const key = text.toLowerCase().replace(/['’]s$/, '')
  if (text.length > 7 && germanTrade.test(key)) return true
  return roles.has(key) || notPeople.has(key)
}

const leadsTo =
  /(?:\b(?:sat down (?:virtually |recently )?(?:with|together with)|s(?:poke|peak|peaking) (?:with|to)|talk(?:ed|ing|s)? (?:with|to)|chat(?:ted|ting|s)? (?:with|to)|catch(?:ing)? up with|caught up with|interview(?:ed|ing|s)?(?: with| of| by| de| d['’])?|q\s?&\s?as?\s?(?:with|:|[-–—])|conversation with|questions (?:for|with|to)|minutes with|coffee with|introducing|meet(?:ing)?|get(?:ting)? to know|asked|ask|quizzed|hear(?:d)? from|profil(?:e|ing)(?: of)?|spotlight(?: on)?[:\s]|e-?mailed(?: with)?|phoned|messaged|rang|telephoned|turned to|reached out to|tapped|enlisted|joined by|picked the brains? of|behind the scenes with|hosted|welcom(?:e|ed|ing)|featuring|entretien avec|rencontre avec|entrevista (?:a|con|com)|(?:he|ha|hemos|han) entrevistado(?: \p{Ll}+mente)? a|entrevist(?:é|ó|amos|aron|ei|ou|aram)(?: a)?|habl(?:amos|ó) con|intervista (?:a|con)|gespräch mit|interview mit|sprach(?:en)? mit|fragen an|vragen aan|preguntas a|perguntas a|domande a|questions à|convers(?:amos|ou) com|conversó con|(?:abbiamo|ha) (?:parlato con|intervistato|incontrato)|s['’]est entretenue? avec|sprak(?:en)? met)\b)(?=[^.!?:;]{0,90}$)/giu
/** «Interviewee: Ada Thorn», «Entrevistado: José; …», on a line of its own. */
const interviewee =
  /(?<=^[^\p{L}\n]*(?:[Ii]nterviewee|[Gg]uest|[Ee]ntrevistad[oa]|[Ii]ntervistat[oa]|[Ii]nterviewte[r]?|[Ii]nterviewé[e]?|[Gg]esprächspartner(?:in)?) ?: ?)(\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]+){0,3})(?=\s*(?:$|[;,(–—-]))/gmu

const introducedAfter =
  /^(?:,\s+(?:(?:the|a|an|our|its|who|whose|one of|\p{Ll}+(?:-\p{Ll}+)?\s)?\s?(?:co-?)?(?:founder|ceo|owner|creator|author|dermatologist|aesthetician|esthetician|facialist|make-?up artist|hair ?stylist|stylist|chemist|perfumer|director|editor|doctor|surgeon|\p{Ll}+))|\s+(?:is|has|tells|told|shares|talks|explains|answers|reveals|discusses|opens up|speaks|on)\b|\s+(?:ist|hat|est|es|è|é|heeft|wurde|arbeitet|travaille|trabaja|lavora|trabalha|werkt)(?!\p{L}))/u

/** «Ada Thorn tells us how …»: whoever tells it to those who write is spoken with. */
const tellsUs =
  /^(?:,[^.!?:]{2,80},)?\s+(?:(?:tells|told|gives|gave|shows|showed) us|(?:shares|shared|talks|talked|speaks|spoke|chats|chatted) with us|answer(?:s|ed) (?:our|my|your|some|a few)|nos (?:cuenta|habla|responde|contó|conta|fala|contou)|nous (?:raconte|parle|explique|dévoile|a raconté)|ci (?:racconta|parla|svela|ha raccontato)|(?:erzählt|verrät|erklärt|zeigt) uns|vertelt ons)(?!\p{L})/u

const byOneName =
  /(?<!\p{L})(?:(?:interview|q\s?&\s?a|conversation|chat|talk|coffee|minutes|speaking|chatting|talking|spoke|talked|chatted|sat down|caught up|catching up) (?:with|to)|questions (?:with|for|to)|interviewed|interviewing|meet|introducing|spotlight(?: on|:)|entretien avec|rencontre avec|entrevista (?:a|con|com)|intervista (?:a|con)|gespräch mit|interview mit|interview met|fragen an|wywiad z)\s+(\p{L}[\p{L}\p{M}\d'’-]+)(?=\s*(?:$|[\n:;|–—!?()]|\.(?:\s|$)|,?\s(?:of|from|about|on|the|who|an?|to|von|vom|van|de|da|di|du|del)\s))/giu

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
  const writers = new Set(
    (byline ?? '')
      .split(/,|\band\b|&/)
      .map(foldText)
      .filter(Boolean),
  )
  const scores = new Map<string, { name: string; score: number; cued: boolean; at: number }>()
  const keyOf = (name: string) => foldText(withoutTitle(name))
  const note = (name: string, at: number) => {
    const key = keyOf(name)
    const entry = scores.get(key) ?? { name, score: 0, cued: false, at }
    if (name.length > entry.name.length) entry.name = name
    scores.set(key, entry)
    return entry
  }
  for (const expert of experts) {
    const at = text.indexOf(expert.name)
    if (at >= 0) note(expert.name, at).score += 3
  }
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
    if (isKnownBrand(name) && !isLedTo && !scores.has(keyOf(name))) continue
    const entry = note(name, at)
    entry.score += 1
    if (at < title.length && (!inTitleCase || standsAlone(title, at, name))) entry.score += 2
    const after = text.slice(at + name.length, at + name.length + 120)
    if (isLedTo || tellsUs.test(after)) {
      entry.score += 3
      entry.cued = true
    }
    if (introducedAfter.test(after)) entry.score += 1
    if (/\b(?:by|words|text|photos?|photography|image|credit):?\s+$/i.test(before)) entry.score -= 4
  }
  for (const found of text.matchAll(interviewee)) {
    const entry = note(found[1] ?? '', found.index)
    entry.score += 4
    entry.cued = true
  }
  const above = wordsRightAbove(introduction)
  const announced = fullNames(above).filter((found, i, all) => {
    const before = all[i - 1]
    return isAnnounced(above, found, before && before.at + before.name.length)
  })
  for (const { name } of announced) {
    const entry = scores.get(keyOf(name))
    if (!entry || entry.cued) continue
    entry.score += 3
    entry.cued = true
  }
  // «Before that, I spoke with Max»: a first name for somebody named in full.
  for (const found of text.matchAll(
    /\b(?:(?:spoke|talked|chatted|sat down|caught up|speaking|conversation|interview|questions|q\s?&\s?a) (?:with|to|for)|asked|interviewed)\s+(\p{Lu}[\p{Ll}\p{M}'’-]+)(?!\s+\p{Lu})/giu,
  )) {
    const first = foldWords(found[1] ?? '')[0]
    const entry = [...scores.entries()].find(
      ([key]) => key.split(' ')[0] === first || key.split(' ').at(-1) === first,
    )?.[1]
    if (entry && /^\p{Lu}/u.test(found[1] ?? '')) {
      entry.score += 3
      entry.cued = true
    }
  }
  // A picture's words may stand above the first words.
  const presented = introduction
    .split('\n')
    .map(firstPresented)
    .find((name) => name !== null)
  if (presented) note(presented, title.length).score += 1
  const folded = ` ${foldText(introduction)} `
  for (const [key, entry] of scores) {
    const first = key.split(' ')[0] ?? ''
    const last = key.split(' ').at(-1) ?? ''
    const again = Math.max(count(folded, ` ${first} `), count(folded, ` ${last} `)) - 1
    entry.score += Math.min(3, Math.max(0, again))
    if (writers.has(key)) entry.score -= 5
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || a.at - b.at)
  const likely = ranked.filter((entry) => entry.score >= FEWEST_SIGNS)
  const cued = likely.filter(
    ({ name, cued, at }) => cued && (standsAlone(title, at, name) || !wordsOf(name).every(isWord)),
  )
  const plain = (cued.length > 0 ? cued : likely).filter((entry) => !isWordy(entry.name, isWord))
  const answering = cued.length > 0 ? (plain.length > 0 ? plain : cued) : plain.slice(0, 1)
  return {
    named: [...scores.values()].sort((a, b) => a.at - b.at).map((entry) => entry.name),
    answering: [...answering].sort((a, b) => a.at - b.at).map((entry) => entry.name),
    announced: (announced.length > 0 && answering.length > 0) || announcesSomebody(above),
    guest: guestByOneName(text, isWord),
  }
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
