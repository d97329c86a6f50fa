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
  q qa interview interviews interviewing entrevista entrevistas intervista interviste entretien entretiens intervju interviu wywiad rozhovor questions question answers fragen antworten vragen antwoorden preguntas perguntas domande meet introducing introduction spotlight profile talking chats chatting inside behind making celebrating getting catching ask asking expert experts guest
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter fall
  beauty skin skincare hair makeup make-up cosmetics labs lab studio studios salon spa clinic magazine award awards week university institute college school company inc ltd llc group team street avenue road park center centre hospital department office agency museum gallery festival conference podcast show book series association foundation society council project
  york angeles francisco london paris milan tokyo seoul berlin city state states united kingdom america american british french german italian korean japanese north south east west island coast
  paging calling presenting
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
    let owned = false
    while (!title && words.length > 0 && leadsNoName(words[0] ?? '')) {
      owned = /['’]s$/u.test(words[0] ?? '')
      at += (words[0]?.length ?? 0) + 1
      words = words.slice(1)
    }
    // «Beauty’s Bad Habit» is what somebody calls a blog.
    if (owned) continue
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
  return articles.has(text.toLowerCase()) || isCommon(text) || isTradeOfSeveral(text)
}

/** «Developers Ana Reis and Ida Lund»: behind a first name, such a word may be a family's («Kim Masters»). */
function isTradeOfSeveral(text: string): boolean {
  return /s$/.test(text) && roles.has(text.toLowerCase().slice(0, -1))
}

/** A trade, or a word that names nobody: «Founder», «Magazine». */
export function isCommon(text: string): boolean {
  const key = text.toLowerCase().replace(/['’]s$/, '')
  if (text.length > 7 && germanTrade.test(key)) return true
  return roles.has(key) || notPeople.has(key)
}
