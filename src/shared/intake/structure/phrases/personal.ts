import { asksAboutYours, asksForYours, toYouInDutch, toYouInSpanish, toYouPersonally } from '../languages'
import { speaksToYou } from './voices'

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

/** «…, Herr Keller?», «Señora Prado, ¿…?», «Dr. med. Ada Thorn, wie …?»: called by title and name. */
const title =
  '(?:Mrs?|Ms|Mx|Dr(?:\\. med)?|Prof(?:essor)?(?:\\. Dr)?|Herr|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Doña?|Signora?|Dott(?:oressa)?|Senhora?|Mevrouw|Meneer|Pan[ií]?)\\.?'
const calledByTitle = new RegExp(
  `^["“«¿]?(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Nn]ow|[Ww]ell|Und|Also|Et|Alors|Y|Entonces|E|Allora),? )?${title} \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}, |, ${title} \\p{Lu}[\\p{L}'’-]+ ?[?.!]["”»]?$`,
  'u',
)

/** Calls whoever is asked by name. */
export function callsByName(text: string): boolean {
  return called.test(text.trim()) || calledByTitle.test(text.trim())
}

const vocative =
  /(?:^|[.!?…]\s+|(?<!\p{L})(?:hi|hello|hey|dear|liebe[rs]?|hallo|hola|ciao|bonjour|salut|olá|querid[oa]|car[oa]|chère?|welcome|thanks|thank you),?\s+)["“«¿]?(\p{Lu}[\p{L}'’-]+)[,!]|,\s+(\p{Lu}[\p{L}'’-]+)\s*[?!.]/giu

/** The words in a question that stand where a name is called; only the text's own names tell which of them are names. */
export function calledNames(text: string): string[] {
  return [...text.matchAll(vocative)]
    .map((found) => found[1] ?? found[2] ?? '')
    .filter((word) => /^\p{Lu}/u.test(word))
}

/** A question put to one person about themselves, as an interviewer does and an explainer's heading does not. */
export function isPersonalQuestion(text: string): boolean {
  return (
    personal.test(text) ||
    toYouPersonally.test(text) ||
    toYouInDutch.test(text) ||
    toYouInSpanish.test(text) ||
    asksAboutYours.test(text) ||
    asksForYours.test(text.trim()) ||
    callsByName(text) ||
    (/[^\p{ASCII}]/u.test(text) && speaksToYou(text) && !/\byou\b/i.test(text))
  )
}
