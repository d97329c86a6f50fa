import {
  asksAboutYours,
  fromMe,
  fromMeInSpanish,
  promptsElsewhere,
  questionWordsElsewhere,
  toYou,
  toYouInDutch,
  toYouInSpanish,
  toYouPersonally,
  turnTakingElsewhere,
} from './languages'
import { countWords } from './runs'

/**
 * What words alone can say about a line: does it ask, does it prompt, who is spoken to. All patterns are data about
 * languages, not about any one post.
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
  if (/[?？؟‽⁇⁈]$/.test(bare)) return !endsInQuotedQuestion(line, bare)
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
  if (!/^["”»’]/.test(after)) return false
  if (/^["“„«‘']/.test(line)) return false
  // An odd quote closes a quotation that began inside the line: the asking is reported, not done.
  const open = bare.match(/["“„«]/g)?.length ?? 0
  return (
    open > 0 &&
    !/^(?:what|how|why|who|when|where|which|do|does|did|is|are|can|could|would|should|have|has)\b/i.test(line)
  )
}

const leadIn =
  '(?:(?:so|and|now|okay|ok|great|first|firstly|finally|lastly|last(?: but not least)?|next|also|then|well|alright|but|before (?:we|you) go|if (?:so|not|yes|no)|to (?:start|begin|finish)(?: (?:off|us off))?|for (?:starters|those [^,:;]{2,60}(?=[,:;]))|in (?:a few|three|five|your own) words|quick(?:ly)?|please)[,:;]?\\s+|(?:(?:quick ?-?fire|fun|bonus|one (?:last|final|more)|(?:our|the|my) (?:first|next|last|final)|final) )?question\\s?[:–—-]\\s*)*'
const prompts = new RegExp(
  `^[“"'‘(]?${leadIn}(?:[A-Z][a-z]+,\\s+)?(?:please\\s+)?(?:` +
    [
      'tell (?:us|me|our|the)\\b',
      '(?:describe|explain|define|sum up|summari[sz]e|introduce)\\b[^.]*\\b(?:your|you|yourself|us|me|this|that|it|the|a|an)\\b',
      'explain (?:to|for|what|how|why)\\b',
      '(?:walk|take|talk|run|bring) (?:us|me|our readers)\\b',
      "(?:let['’]?s|let us) (?:talk|start|begin|discuss|dive|go|move|turn|chat|get|play|say|hear|rewind|switch|do|finish|end|wrap)\\b",
      '(?:share|name|list|pick|choose|give|show|recommend|rate)\\b[^.]*\\b(?:us|me|your|you|our readers|one|two|three|\\d)\\b',
      '(?:bust|debunk|clear up|settle|break down|unpack|demystify|decode|paint|compare|rank)\\b[^.]*\\b(?:us|me|our readers)\\b',
      '(?:finish|complete) (?:this|the|these) (?:sentence|phrase)',
      'fill in the blank',
      '(?:talk|speak) (?:a (?:little|bit)|more|about|to)\\b',
      '(?:discuss|elaborate|expand) (?:on\\b|your|the|a)',
      'help us understand\\b',
      'imagine\\b[^.]*\\byou',
      "i(?:['’]d| would) (?:love|like) (?:to (?:hear|know|ask|talk|learn|start|begin))",
      "i(?:['’]m| am) curious\\b",
    ].join('|') +
    ')',
  'i',
)
/** «Welcome, Mara!»: said before the asking begins. */
const greetingFirst =
  /^["“]?(?:(?:hi|hello|hey|welcome|thanks?|congratulations|good (?:morning|afternoon|evening)|(?:great|good|nice|lovely) to)\b[^.!?]{0,80}[.!]\s+){1,2}/i

/** A line that asks without a question mark: «Tell us about your training.» */
export function isPrompt(text: string): boolean {
  const line = text.trim().replace(greetingFirst, '')
  return prompts.test(line) || promptsElsewhere.test(line)
}

/** Asks, and then asks once more by telling: «Why lye? Tell us about your first winter.» */
export function asksThenPrompts(text: string): boolean {
  if (endsTelling.test(text) && countWords(text) <= MOST_WORDS_TELLING) return true
  if (!/[?？][^?？]{12,160}$/.test(text)) return false
  const sentences = text.match(/[^.!?？]+[.!?？…]*/gu) ?? []
  return sentences.length <= MOST_SENTENCES && isPrompt(sentences.at(-1)?.trim() ?? '')
}
const MOST_SENTENCES = 4
/** «For everybody who missed it, tell us a little about your shed …» */
const endsTelling =
  /^[^.!?]*,\s+(?:please\s+|so\s+|can you\s+|could you\s+)?(?:tell|walk|talk) (?:us|our readers) (?!about it\b)[^.!?]{4,160}[.!?…]*$/i
const MOST_WORDS_TELLING = 45

/** Opens like someone taking up what was said: «So you moved to Paris.», «Oh okay, let's say …» */
const turnTaking =
  /^["“]?(?:so|oh|ok|okay|and|but|well|right|wow|ah|yes|yeah|no|hmm|interesting|great|i see|i know|i(?:['’]ve| have) (?:heard|read|seen|noticed)|i (?:heard|read|saw|noticed|love|loved|imagine|assume|guess|think|remember|understand|expected|thought|hoped|wondered|was told|always thought)|it (?:sounds|seems|looks|must)|that(?:['’]s| is| must| sounds)|sounds like|you(?:['’]ve|['’]re|['’]d)?|your|we(?:['’]ve| have)? (?:all|heard|know|love|hear)|let(?:['’]s| us)|speaking of|talking (?:of|about)|now|then|also|which|because|thank|thanks|congratulations|hi|hello|hey|welcome|good (?:morning|afternoon|evening)|as (?:a|an|someone|the)|since you|given|before you|after you|when you|in your|on your|with your|for you|at the time)\b/i

export function takesTurn(text: string): boolean {
  const line = text.trim()
  return turnTaking.test(line) || turnTakingElsewhere.test(line)
}

export function speaksToYou(text: string): boolean {
  return toYou.test(text) || toYouInDutch.test(text) || toYouInSpanish.test(text)
}

/** Says «you» and no more «I» than that: whoever tells of himself says «you know» now and then as well. */
export function advises(text: string): boolean {
  const own = text.match(/(?<!\p{L})(?:I|[Mm]y|me|[Mm]yself)(?!\p{L})/gu)?.length ?? 0
  return speaksToYou(text) && own <= (text.match(/\byou(?:r|rs|rself)?\b/gi)?.length ?? own)
}

export function speaksOfSelf(text: string): boolean {
  return fromMe.test(text) || fromMeInSpanish.test(text)
}

const personalVerbs =
  '(?:get|start|started|begin|think|feel|see|enjoy|love|like|describe|recommend|prefer|want|hope|work|make|come|find|grow|do|did|wish|approach|decide|choose|use|say|tell|give|advise|suggest|believe|know|remember|learn|share|collaborate|create|handle|keep|stay|balance|spend|define|envision|go|ever|currently|personally|have|wear|become|look|deal|wash|cut|cook|eat|drink|sell|buy|apply|clean|drive|teach|paint|listen|call|charge|need|manage|plan|launch|live|read|listen|relax|unwind|swear|reach)'
const personal = new RegExp(
  [
    '\\b(?:did|have|were|was|had|are|would) you\\b',
    '\\b(?:made|led|brought|drew|taught|inspired|got|took|gave|told|helped|drove|prompted|pushed|convinced|attracted|introduced|kept|changed|surprised|struck|showed) you\\b',
    `\\b(?:do|did|can|could|would|will) you (?:\\w+ ){0,2}?${personalVerbs}\\b`,
    "\\byou(?:['’](?:ve|re|d)| have| were| had| did| are| would| could| started| founded| created| launched| said| mentioned| grew| became| worked| wrote| made)\\b",
    '\\byour (?:own |very |all-time |current |personal |everyday |daily |go-to |top |absolute |next )*(?:favou?rites?|career|background|work|team|brand|company|business|role|job|first|biggest|best|typical|daily|routines?|style|inspirations?|clients?|childhood|dreams?|day|journey|story|books?|thoughts?|opinion|take|view|approach|philosophy|secrets?|tips?|advice|name|life|mother|mum|mom|family|friends|go-to|must-haves?|desert|holy|signature|proudest|earliest|hero|process|training|practice|studio|salon|clinic|line|collection|range|products?|patients?|audience|followers|readers|goals?|plans?|vision|mission|motto|idea|experience|interests?|hobbies|project|projects|research|bag|kit|desk|morning|evening|beauty|hometown|guilty|weekend|passion|expertise|perspective|relationship|time|path|move|art|music|education)\\b',
    '\\b(?:tell|share with|talk to|walk|take|give|show)\\b[^.?!]*\\b(?:us|me)\\b',
    '\\b(?:yourself|you personally|for you|to you|about you|you as a)\\b',
  ].join('|'),
  'i',
)

/** Somebody called by name: «Mina, how …», «…, Mina?» */
const called =
  /^["“«¿]?(?:(?:so|and|but|now|well|okay|ok|y|et|und|e|i|och)[, ]+)?(?!(?:So|And|But|Now|Well|Okay|Ok|Yes|No|Oh|First|Finally|Lastly|Also|Today|Here|Wow|Right|Great|Then|Next|Again|Still|Speaking|Honestly|Personally|Generally|Typically|Please|Sorry|Thanks)\b)\p{Lu}\p{Ll}{2,}, +(?:¿|(?=.*[?？]))|, (?:dear )?\p{Lu}\p{Ll}{2,} ?\?["”»]?$/u

/** «…, Herr Keller?», «Señora Prado, ¿…?»: called by title and name. */
const title =
  '(?:Mrs?|Ms|Mx|Dr|Prof(?:essor)?|Herr|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Doña?|Signora?|Dott(?:oressa)?|Senhora?|Mevrouw|Meneer|Pan[ií]?)\\.?'
const calledByTitle = new RegExp(
  `^["“«¿]?(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Nn]ow|[Ww]ell|Und|Also|Et|Alors|Y|Entonces|E|Allora),? )?${title} \\p{Lu}[\\p{L}'’-]+, |, ${title} \\p{Lu}[\\p{L}'’-]+ ?[?.!]["”»]?$`,
  'u',
)

export function callsByName(text: string): boolean {
  return called.test(text.trim()) || calledByTitle.test(text.trim())
}

/** A question put to one person about themselves, as an interviewer does and an explainer's heading does not. */
export function isPersonalQuestion(text: string): boolean {
  return (
    personal.test(text) ||
    toYouPersonally.test(text) ||
    toYouInDutch.test(text) ||
    toYouInSpanish.test(text) ||
    asksAboutYours.test(text) ||
    callsByName(text) ||
    (/[^\p{ASCII}]/u.test(text) && speaksToYou(text) && !/\byou\b/i.test(text))
  )
}

const saying =
  '(?:says|said|explains|explained|adds|added|notes|noted|tells (?:us|me)|told (?:us|me)|advises|recommends|suggests|warns|states|emphasi[sz]es|continues|agrees|shares|points out)'
const reported = new RegExp(
  [
    `[”"’,]\\s*(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Dd]r\\.?|[Pp]rof\\.?)\\s+)?${saying}\\b`,
    `[”"]\\s+(?:\\p{Lu}[\\p{L}.’'-]+\\s+){1,3}${saying}\\b`,
    `\\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Dd]r|[Pp]rof)\\.?\\s+\\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)\\s+${saying}\\b`,
    `\\b${saying}\\s+(?:(?:\\p{Ll}+\\s+){0,4}(?:[Dd]r|[Pp]rof)\\.?\\s|(?:\\p{Ll}+\\s+){0,4}\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)`,
    '\\b[Aa]ccording to\\b',
  ].join('|'),
  'u',
)

/** The answer is reported by a writer («says Dr Lowe») instead of given by the one who answers. */
export function isReported(text: string): boolean {
  if (tellsOfOneself(text)) return false
  if (!/[“”"]/.test(text)) return /\baccording to (?:dr\.?|prof\.?|\p{Lu}\p{L}+ \p{Lu}\p{L}+)/iu.test(text)
  return reported.test(text)
}

/** Whoever says I time and again outside all quotation marks is the one who speaks: what others said is part of it. */
function tellsOfOneself(text: string): boolean {
  const outside = text.replace(/[“„"][^“”„"]*[”“"]/g, ' ')
  return (outside.match(/(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?![\p{L}])/gu) ?? []).length >= 3
}

const questionOpening = new RegExp(
  `^["“'‘«(¿¡*_]*(?:(?:so|and|but|now|ok(?:ay)?|well|oh|also|then|finally|lastly|first(?:ly)?|first things first|to (?:start|begin)(?: with)?|for starters|last but not least|out of curiosity|any|hi|hello|hey|y|et|und|e)[,:]?\\s+)*¿?(?:what|whats|how|why|who|whom|whose|where|when|which|do|does|did|is|are|was|were|am|can|could|would|will|should|shall|may|might|have|has|had|if|any|ever|favou?rite|in (?:what|which)|for (?:whom|what|how)|at what|on what|with (?:what|whom|so)|to what|from (?:what|where)|${questionWordsElsewhere})(?![\\p{L}])`,
  'iu',
)

/** Begins as questions do: with a question word or a verb that asks. */
export function opensLikeQuestion(text: string): boolean {
  return questionOpening.test(text.trim())
}

/** Says I, not merely we: «I could tell you.» */
export function saysI(text: string): boolean {
  return /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ii]ch|[Mm]ein\w*|[Jj]e|[Mm]on|[Mm]es|[Yy]o|[Mm]i|[Ii]o|[Mm]io|[Ee]u|[Mm]eu|[Яя])(?![\p{L}])/u.test(
    text,
  )
}

/** A sentence left for the other to finish: «I never leave the house without …» */
export function isUnfinished(text: string): boolean {
  const line = text.trim()
  if (/(?:\.{3}|…|_{2,})["”]?$/.test(line)) return true
  // «My first lipstick was:» is finished by whoever says I. «Texture:» is nobody's sentence.
  return /\p{L}\s*:$/u.test(line) && line.split(/\s+/).length >= 3 && saysI(line)
}

/** Asks with a colon: «Can you tell us a little about yourself (training, family):» */
export function asksWithColon(text: string): boolean {
  return /[\p{L})]\s*:$/u.test(text.trimEnd()) && opensLikeQuestion(text) && speaksToYou(text)
}

const greeting =
  /\b(?:(?:great|good|nice|lovely|wonderful|a pleasure|an honou?r|thrilled|happy|glad) to (?:\w+ ){0,3}(?:talk|speak|chat|meet|have|see|sit)|thanks? (?:you )?(?:so much |very much )?for|welcome)\b/i

/** «It is lovely to meet you, Mara.»: said to a guest before the first question. */
export function greetsGuest(text: string): boolean {
  return greeting.test(text) && (speaksToYou(text) || /, \p{Lu}\p{Ll}+[.!]$/u.test(text.trim()))
}

/** Asks, and adds a short remark: «Is there a cut you refuse? You look as if there is.» */
export function asksThenRemarks(text: string): boolean {
  const last = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'))
  return last > 0 && countWords(text.slice(last + 1)) <= 14 && opensLikeQuestion(text.slice(0, last + 1))
}

const imperative =
  /^(?:never|always|please|don['’]?t|do not|use|apply|wear|try|avoid|keep|make|start|stop|choose|pick|wash|rinse|layer|drink|eat|sleep|remember|look|be|get|put|take|write|say|bring|ask|call|send|check|tell|give|go|let|leave|add|buy|bear in mind|think (?:of|about)|visit|contact|book|read|discuss)\b/i

/** «Wash it twice.»: tells somebody what to do. */
export function startsImperative(text: string): boolean {
  return imperative.test(text.trim())
}

const invertedQuestion =
  /^(?:and |so )?(?:(?:what|who|where|how|when|why)(?:['’](?:s|re|d)| is| are| was| were| do| did| does| would| can| could| will| have| has)|(?:which|what|how) \p{L}+ (?:is|are|was|were|do|did|does|would|can|could|will|have|has)|(?:do|did|have|are|were|would|could|can|will) you)\b/iu

/** Puts its words as a question does and forgets the mark: «Can you tell us about yourself (training, family)» */
export function forgetsMark(text: string): boolean {
  const sentence = text.trim().replace(/\s*[([][^()[\]]{1,80}[)\]]\s*$/u, '')
  return !/[.!?]\s|[:;,]$/.test(sentence) && invertedQuestion.test(sentence) && speaksToYou(sentence)
}
