import { promptsElsewhere } from '../languages'
import { countWords } from '../runs'
import { speaksToYou } from './voices'

const leadIn =
  '(?:(?:so|and|now|okay|ok|great|first|firstly|finally|lastly|last(?: but not least)?|next|also|then|well|alright|but|before (?:we|you) go|if (?:so|not|yes|no)|to (?:start|begin|finish)(?: (?:off|us off))?|for (?:starters|those [^,:;]{2,60}(?=[,:;]))|in (?:a few|three|five|your own) words|quick(?:ly)?|please)[,:;]?\\s+|(?:(?:quick ?-?fire|fun|bonus|one (?:last|final|more)|(?:our|the|my) (?:first|next|last|final)|final) )?question\\s?[:–—-]\\s*)*'
const prompts = new RegExp(
  `^[“"'‘(]?${leadIn}(?:[A-Z][a-z]+,\\s+)?(?:(?:please|just|briefly|quickly|kindly|do)\\s+)*(?:` +
    [
      'tell (?:us|me|our|the)\\b',
      '(?:describe|explain|define|sum up|summari[sz]e|introduce)\\b[^.]*\\b(?:your|you|yourself|yourselves|us|me|this|that|it|the|a|an)\\b',
      'explain (?:to|for|what|how|why)\\b',
      '(?:walk|take|talk|run|bring) (?:us|me|our readers)\\b',
      "(?:let['’]?s|let us) (?:talk|start|begin|discuss|dive|go|move|turn|chat|get|play|say (?:hello|hi|goodbye)|hear|rewind|switch|do|finish|end|wrap)\\b",
      '(?:share|name|list|pick|choose|give|show|recommend|rate)\\b[^.]*\\b(?:us|me|your|you|our readers|one|two|three|\\d)\\b',
      '(?:suggest|recommend|name) (?:a|an|one|some) [^.]{2,30} to (?:read|watch|listen|hear|see|visit|eat|drink|try|learn|follow)\\b',
      '(?:bust|debunk|clear up|settle|break down|unpack|demystify|decode|paint|compare|rank)\\b[^.]*\\b(?:us|me|our readers)\\b',
      '(?:finish|complete) (?:this|the|these) (?:sentence|phrase)',
      'fill in the blank',
      '(?:talk|speak) (?:a (?:little|bit)|more|about|to)\\b',
      '(?:discuss|elaborate|expand) (?:on\\b|your|the|a)',
      'help us understand\\b',
      'imagine\\b[^.]*\\byou',
      "(?:i|we)(?:['’]d| would) (?:love|like) to (?:hear(?! from you)|know|ask|talk|learn|start|begin)",
      '(?:do|give|make) (?:a|an) (?:\\p{L}+ )?introduction\\b',
      "i(?:['’]m| am) curious\\b",
    ].join('|') +
    ')',
  'iu',
)
/** «Hi Mara, …», «Welcome, Mara!», «Hello, and welcome to the shed.»: said before the asking begins. */
const greetings = [
  /^["“]?(?:hi|hello|hey|welcome)(?: there)?,? (?!(?:all|every(?:one|body)|folks|friends|guys|readers?|listeners)\b)\p{L}[\p{L}\p{M}'’-]+,\s+(?=\S)/iu,
  /^["“]?(?:(?:hi|hello|hey|welcome|thanks?|congratulations|good (?:morning|afternoon|evening)|(?:great|good|nice|lovely) to)\b(?:[^.!?]|\.(?=\S)){0,80}[.!]\s+){1,2}/iu,
]

const begins =
  /(?:^|[.!…,]\s+|\b(?:so|and|now|well|okay|ok|right) )let(?:['’]?s| us) (?:just )?(?:do (?:it|this)|(?:get|dive|jump|go|start|begin)(?: right| straight)?(?: in| into it| to it| started| going)?)(?: then| now)?[\s.!…]*$/i

/** «Let’s get started.», «Let’s dive right in!»: tells that something begins, and asks nobody. */
export function onlyBegins(text: string): boolean {
  return begins.test(text.trim())
}

/** A line that asks without a question mark: «Tell us about your training.» */
export function isPrompt(text: string): boolean {
  const line = text.trim()
  if (onlyBegins(line)) return false
  const said = [line, ...greetings.map((greeting) => line.replace(greeting, ''))]
  return said.some((words) => !onlyBegins(words) && (prompts.test(words) || promptsElsewhere.test(words)))
}

/** Asks, and then asks once more by telling: «Why lye? Tell us about your first winter.» */
export function asksThenPrompts(text: string): boolean {
  if (tells.some((way) => way.test(text)) && countWords(text) <= MOST_WORDS_TELLING) return true
  if ((offersAnother.test(text) || asksIfSo.test(text)) && countWords(text) <= MOST_WORDS_TELLING) return true
  const sentences = text.match(/[^.!?？]+[.!?？…]*/gu) ?? []
  const before = sentences.slice(0, -1)
  if (sentences.length > MOST_SENTENCES || before.length === 0) return false
  const leadsUp = /[?？][^?？]{12,160}$/.test(text) || speaksToYou(before[0] ?? '')
  return leadsUp && isPrompt(sentences.at(-1)?.trim() ?? '')
}

/** «Three words for the pier? Or make up a motto!» */
const offersAnother = /[?？]\s+(?:Or|Oder|Ou|O|Of|Lub|Или)\s[^.?？]{3,80}[.!]$/u
/** «Did you go to a school for it? If so, tell which ..»: asks on, whatever sign ends it. */
const asksIfSo =
  /[?？]\s+(?:if (?:so|yes|not)|(?:wenn|falls) ja|si (?:oui|non)|se sì|si es así|en caso afirmativo|se sim|zo ja),?\s[^.?？!]{3,80}[.…]*$/iu
const MOST_SENTENCES = 4
const tells = [
  // «For everybody who missed it, tell us a little about your shed …»
  /^[^.!?]*,\s+(?:(?:please|so|but|first|now|then|can you|could you)\s+)*(?:tell|walk|talk|give) (?:us|our readers) (?!about it\b|a (?:call|ring|shout|like|follow)\b)[^.!?]{4,160}[.!?…]*$/i,
  // «Puisque vous en parlez, racontez-nous votre premier hiver !»
  /^[^.!?]*,\s+(?:(?:parle[zs]?|raconte[zs]?|dites?|dis)[- ]nous|(?:h[aá]bl|cu[eé]nt)[ae]nos|expl[ií](?:ca|que)nos|(?:raccont|parl)[ai]ci|conte-nos|fale-nos|erz[aä]hl(?:e|en sie)? uns)\s[^.!?]{4,160}[.!?…\s]*$/iu,
]
const MOST_WORDS_TELLING = 45
