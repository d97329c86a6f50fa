import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { countWords } from '../runs'

/** What only somebody says who was asked to come: «Thank you for having me.», «Merci de m’avoir invitée.» */
const guestWords =
  /\b(?:(?:thank(?:s| you)|appreciate you)(?: \w+){0,5} for (?:having|inviting) (?:me|us)|thank(?:s| you)(?: \w+){0,4} for the (?:invitation|invite)|(?:great|good|nice|lovely|wonderful|glad|happy|excited|thrilled|delighted|honou?red|(?:a |an |my )?(?:pleasure|honou?r|privilege))(?:,? (?:so|very|really|uh|um),?)? to be (?:(?:right |back )?here|on (?:the|your) (?:show|podcast|program(?:me)?))|happy to be (?:here|on)|danke(?: \p{L}+){0,3} für die einladung|dass ich (?:hier|da|dabei) sein darf|(?:schön|freue mich|freut mich)(?: \p{L}+){0,2},? (?:hier|dabei) zu sein|merci (?:beaucoup |à toi |à vous )?(?:de|pour) (?:m['’]|nous |me |l['’]invitation|ton invitation|votre invitation)|(?:ravie?|contente?|heureu(?:x|se)) d['’]être (?:là|ici|avec)|gracias (?:a ti |a ustedes )?por (?:invitarme|tenerme|recibirme|la invitación)|(?:encantad[oa]|feliz|contenta?) de estar (?:aquí|acá)|grazie (?:a te |a voi )?(?:per (?:avermi|l['’]invito)|dell['’]invito)|obrigad[oa] (?:pelo convite|por me))/iu

/** How far into a talk its greetings reach, in turns of one voice. */
const GREETING_TURNS = 3

export function speaksAsGuest(text: string): boolean {
  return guestWords.test(text)
}

const welcoming =
  /\b(?:welcome\b(?! (?:back )?to\b)|(?:great|good|nice|lovely|wonderful|glad|happy|excited|thrilled|delighted) (?:to have|having) (?:you|her|him|them)\b|thank(?:s| you)\b[^.!?]{0,30} for (?:coming|joining|being)\b)/i

/** «Welcome to the lamp room, Ada.»: said to listeners, but for the name at its end. */
const welcomingByName = /\bwelcome (?:back )?to [^,]{1,60}, \p{Lu}[\p{L}\p{M}'’-]+\s*$/iu

/** «It is lovely to have you here, Ada.»: who of the others is welcomed by name. */
function welcomed(turn: { speaker: string; text: string }, voices: readonly string[]): string[] {
  const greetings = (turn.text.match(/[^.!?]+/g) ?? []).flatMap((part) => {
    if (welcoming.test(part)) return [part]
    return welcomingByName.test(part) ? [part.slice(part.lastIndexOf(','))] : []
  })
  if (greetings.length === 0) return []
  const words = new Set(greetings.flatMap((part) => part.split(/[^\p{L}\p{M}'’-]+/u)))
  return voices.filter((name) => {
    const first = name.replace(/^(?:Dr|Prof|Mrs?|Ms)\.? /i, '').split(' ')[0] ?? ''
    return name !== turn.speaker && first.length >= 2 && words.has(first)
  })
}

/** The voices that were asked to come, by what they say when they are welcomed, and by who is welcomed by name. */
export function findGuests(turns: readonly { speaker: string; text: string }[]): Set<string> {
  const guests = new Set<string>()
  const counts = new Map<string, number>()
  const voices = [...new Set(turns.map((turn) => turn.speaker))]
  for (const turn of turns) {
    const { speaker, text } = turn
    const count = (counts.get(speaker) ?? 0) + 1
    counts.set(speaker, count)
    if (count <= GREETING_TURNS && speaksAsGuest(text)) guests.add(speaker)
    for (const name of welcomed(turn, voices)) guests.add(name)
  }
  return guests
}

/** Said to those who listen, before anybody is asked: «Welcome to the show.», «I’m joined by …», «Today we have …» */
const toListeners =
  /\b(?:welcome(?: back)? to (?!you\b)(?:\p{L}+['’]?s? ){0,6}\p{L}|i['’]m your host|(?:hi|hello|hey|welcome),? (?:\p{L}+,? )?(?:everyone|everybody|all|guys|listeners|folks|friends)|(?:joined|joining (?:me|us)) (?:today|now|by)|joins (?:me|us)|(?:our|my|today['’]s|this week['’]s) (?:\p{L}+ ){0,2}guest|today (?:i|we)(?:['’]m|['’]re| am| are| have)\b|i['’]m (?:here|chatting|talking|speaking|sitting) (?:\p{L}+ ){0,2}with|i['’]m interviewing (?!you\b)|to be (?:chatting|talking|speaking|joined)|willkommen (?:zu|zur|zum|bei|im|in)|heute (?:habe ich|haben wir|ist|begrüße)|bienvenue (?:dans|à|sur)|aujourd['’]hui,? (?:je|nous|on) (?:re[çc]|suis|sommes|accueill)|bienvenid[oa]s? (?:a|al)|hoy (?:tenemos|nos acompaña|estamos)|benvenuti? (?:a|al|su))/iu

/** A show begins with it, and nothing else does. */
const opensShow =
  /^(?:.{0,40}[\s,.!]|[^\p{L}]*)(?:welcome(?: back)? to (?!you\b|talk\b)|(?:hi|hello|hey|welcome|what['’]s up),? (?:there,? )?(?:everyone|everybody|all|guys|listeners|folks|friends)\b|i['’]m your host\b)/iu
/** Of the talk, and in turns: what was cut from it to whet the appetite is no longer. */
const LONGEST_PREVIEW = 0.3
const MOST_PREVIEWED = 12

/** How many turns stand above the one that opens the show: pieces of what is said in it, asked and told below. */
export function countPreviewed(turns: readonly { text: string }[]): number {
  const most = Math.min(MOST_PREVIEWED, Math.floor(turns.length * LONGEST_PREVIEW))
  const opening = turns.slice(0, most + 1).findIndex(({ text }) => opensShow.test(text))
  return Math.max(0, opening)
}

const LONGEST_THANKS = 30
const LONGEST_GREETING = 12
const greeting =
  /^["“]?(?:(?:thank you|thanks|hi|hello|hey|good (?:morning|afternoon|evening)|pleasure|my pleasure|of course|danke|vielen dank|hallo|guten (?:tag|morgen|abend)|merci|bonjour|gracias|hola|buenos días|grazie|ciao|buongiorno|obrigad[oa]|olá|you(?:['’]re| are) (?:very |most )?welcome|(?:it(?:['’]s| is) )?(?:good|great|nice|lovely) to be (?:back|with you))(?!\p{L}))/iu

/** «Thank you, it’s nice to be here.»: a guest is welcomed, and says no more than that. */
export function onlyThanks(text: string): boolean {
  const words = countWords(text)
  if (/[?？]\s*$/.test(text)) return false
  return (
    (speaksAsGuest(text) && words <= LONGEST_THANKS) || (greeting.test(text) && words <= LONGEST_GREETING)
  )
}

/** «Welcome to the show. Ada is here today.»: may ask those who listen («So is soap dead?»), and ends by asking nobody. */
export function onlyWelcomes(text: string): boolean {
  const last =
    text
      .trim()
      .split(/(?<=[.!?…])\s+/)
      .at(-1) ?? ''
  return toListeners.test(text) && !endsAsking(text) && !isPrompt(last)
}
