import { belongsElsewhere } from './name-evidence'

/** In lines and characters: who is to answer is said right above the first question. */
const LAST_LINES = 2
const LONGEST_LOOK = 400

const before = (alternatives: string[]) =>
  new RegExp(`(?<![\\p{L}])(?:${alternatives.join('|')})(?![\\p{L}])`, 'iu')

/** Said before a name: «We turned to …», «Antworten gibt …», «Nos lo aclara …». */
const asking = before([
  'ask(?:s|ed|ing)?|quizz(?:es|ed|ing)|grill(?:ed|ing)|consult(?:s|ed|ing)?|turn(?:s|ed|ing)? to|reach(?:es|ed|ing)? out to|call(?:s|ed|ing)? (?:on|in|upon|up)|tapp(?:ed|ing)|enlist(?:s|ed|ing)?|invit(?:ed|ing)|check(?:ed)? in with|connected with|brought in|(?:put|puts|took|brought|sent) [^.!?]{0,60}questions (?:straight )?to|pick(?:ed|ing)?',
  '(?:advice|answers?|help|insights?|tips|lowdown|low-down|scoop|verdict|expertise|guidance|input|word) (?:of|from)|straight (?:from|to) the source|the floor to',
  'antworten (?:gibt|geben|liefert|hat|von|kommen von)|fragen an|(?:frag(?:en|te|ten)|sprach(?:en)?|spreche|trafen?|bat(?:en)?) (?:wir|ich)?',
  "(?:avons|ai|a|ont) (?:interrogé|demandé|consulté|questionné|sollicité|posé [^.!?]{0,40}questions?)|le point avec|décryptage (?:avec|de|par)|(?:les )?(?:réponses|avis|conseils|explications|éclairages?) (?:de|d['’]|avec)|la parole à",
  '(?:hemos|he|han) (?:preguntado|consultado|pedido|acudido)|preguntamos|consultamos|acudimos|de la mano de|con la ayuda de|nos (?:l[oa]s? )?(?:aclara|explica|cuenta|resuelve|responde|desvela)',
  "(?:abbiamo|ho|hanno) (?:chiesto|rivolto|consultato|posto|sentito)|chiediamo|[ct]e l[oaie] (?:spiega|racconta|svela|dice|chiarisce)|le risposte (?:di|del|della|dell['’])|la parola a",
  'pergunt[aá]mos|consult[aá]mos|convid[aá]mos|recorremos|quem (?:responde|explica|esclarece)|vroegen|raadpleegden|antwoorden van',
])

/** Said after it: «… breaks it down», «… klärt auf», «… nous éclaire». */
const answering = new RegExp(
  `^(?:,[^.!?]{2,120}?,)?\\s+(?:${[
    '(?:(?:has|have|will|kindly|also|here|then|happily|generously|was kind enough to|is here to|agreed to|joins us to) )*(?:answer(?:s|ed)?|explain(?:s|ed)?|breaks? (?:it|this|things|everything|them)|weigh(?:s|ed)? in|clear(?:s|ed)? (?:up|things)|sets? the record|share(?:s|d)?|reveal(?:s|ed)?|tells?|told|walk(?:s|ed)? us|talk(?:s|ed)? us|guide(?:s|d)? us|responds?|responded|replies|replied|help(?:s|ed)? (?:us|to)|help|debunk(?:s|ed)?|demystif(?:y|ies|ied)|spills?|dish(?:es)?|fills us in|had to say|to (?:answer|explain|weigh in|clear|set the record|break|help|find out|tell us|share))',
    '(?:klärt|beantwortet|erklärt|verrät|antwortet|räumt|weiß|gibt|steht|hilft|hat (?:uns|mir|sie|die)|(?:[^.!?]{0,60} )?(?:(?:nach|be|aus)?gefragt|gesprochen|unterhalten|gebeten|interviewt))',
    "(?:(?:nous|vous|y|en|a|l['’]) ?)*(?:répond(?:u)?|éclaire|explique|expliqué|décrypte|fait le point|livre|dévoile|révèle|démêle)",
    '(?:(?:nos|lo|te|le) )*(?:responde|resuelve|explica|aclara|cuenta|contesta|desvela|revela|despeja|esclarece|tira)',
    '(?:(?:ci|vi|ha) )*(?:risponde|risposto|spiega|fa chiarezza|chiarisce|racconta|svela|illustra)',
    'beantwoordt|legt uit|vertelt|antwoordt',
  ].join('|')})(?![\\p{L}])`,
  'iu',
)

/** Where a sentence begins, once a «Dr.» before a name is not taken for its end. */
const sentenceEnd = /[.!?…](?<!\b(?:Drs?|Prof|Mrs?|Ms|Mme)\.)\s+/u

/** What stands right above the first question. */
export function wordsRightAbove(introduction: string): string {
  return introduction.trimEnd().split('\n').slice(-LAST_LINES).join('\n').slice(-LONGEST_LOOK)
}

/**
 * Whether words say of somebody whom they name that it is who answers: «We turned to dermatologist Ada Thorn.», «Ada
 * Thorn, who makes soap in Moss, explains.»
 *
 * @param from where the name before this one ends
 */
export function isAnnounced(words: string, { name, at }: { name: string; at: number }, from = 0): boolean {
  const said = words.slice(from, at).split(sentenceEnd).at(-1) ?? ''
  const asked = asking.exec(said)
  if (asked && !belongsElsewhere(said.slice(asked.index + asked[0].length))) return true
  return answering.test(words.slice(at + name.length).split('\n')[0] ?? '')
}

const trade =
  '(?:experts?|specialists?|pros|dermatologists?|(?:a?esthetic|beautic)ians?|facialists?|(?:hair ?)?stylists?|hairdressers?|colou?rists?|barbers?|make-?up artists?|perfumers?|trichologists?|nutritionists?|dentists?|chemists?|pharmacists?|doctors?|surgeons?|nurses?|therapists?|derm|expert(?:e|in|en|innen)|dermatolog(?:e|in|en)|haut(?:arzt|ärztin|ärzte)|ärztin|arzt|ärzte|kosmetiker(?:in|innen)?|friseur(?:in|e|innen)?|visagist(?:in|en)?|profis?|expertes?|spécialistes?|dermatologues?|esthéticien(?:ne)?s?|coiffeu(?:r|se)s?|maquilleu(?:r|se)s?|facialistes?|médecins?|pharmacien(?:ne)?s?|expert[oa]s?|especialistas?|dermatólog[oa]s?|esteticistas?|peluquer[oa]s?|maquillador(?:[ae]s?)?|médic[oa]s?|dermatologist[ae]|dermatolog[oaihe]{1,2}|espert[oaie]|estetist[aei]|parrucchier[aei]|medic[oi])'
const surname =
  "(?:Drs?|Dra|Prof|Professor|Doctora?|docteure?|doctora?|dottor(?:e|essa)|Frau|Herr|Mme)\\.?(?: (?:Dr|Prof)\\.?)? \\p{Lu}[\\p{L}'’-]+"
const weAsked =
  "(?:(?:[Ii]|[Ww]e)(?:['’]ve| have)? (?:[\\p{Ll}]+ (?:the chance to |the opportunity to )?)?(?:asked|ask|quizzed|grilled|consulted|turned to|reached out to|interviewed|tapped|enlisted|(?:spoke|talked|chatted) (?:with|to)|put [^.!?]{0,60}questions? to)|(?:[Ww]ir|[Ii]ch) haben?|[Hh]abe(?:n)? (?:wir|ich)|(?:[Nn]ous avons|[Oo]n a|[Jj]['’]ai) (?:interrogé|demandé|consulté|questionné|posé [^.!?]{0,40}questions?)|[Hh](?:emos|e) (?:preguntado|consultado)|[Pp]reguntamos|[Cc]onsultamos|(?:[Aa]bbiamo|[Hh]o) (?:chiesto|consultato|rivolto)|[Pp]ergunt[aá]mos)"
const ofTrade = [
  new RegExp(`(?<!\\p{L})${weAsked}(?!\\p{L})[^.!?]{0,40}(?<!\\p{L})${trade}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})${weAsked}(?!\\p{L})[^.!?]{0,40}(?<!\\p{L})${surname}`, 'u'),
  /(?<!\p{L})wir haben (?:\p{L}+ ){0,4}nachgefragt(?!\p{L})/iu,
]
const speaks = [
  new RegExp(
    `(?<!\\p{L})(?:our|an?|two|three|the|unsere?|notre|nuestr[oa]) (?:[\\p{L}-]+ ){0,2}${trade}(?: \\p{L}+)??(?=[ ,])`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${surname}`, 'gu'),
]

/** The same of somebody who is named by a trade or one name alone: «We asked a dermatologist.», «Dr. Thorn explains.» */
export function announcesSomebody(words: string): boolean {
  return (
    ofTrade.some((pattern) => pattern.test(words)) ||
    speaks.some((pattern) =>
      [...words.matchAll(pattern)].some((found) =>
        answering.test(words.slice(found.index + found[0].length).split('\n')[0] ?? ''),
      ),
    )
  )
}
