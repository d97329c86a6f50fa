/** What stands beside a brand in capitals and is no product: offices, people, places, companies, news. */

/** A word of somebody's work, of a place to learn it, or of an honour: no name of a product has one, but before its kind. */
const office =
  /^(?:ceo|coo|cmo|cfo|mbe|obe|phd|(?:co-?)?founders?|co-?owners?|owner|presidents?|chairm[ae]n|chairwoman|directors?|directeur|directrice|direktor(?:in)?|direttore|direttrice|directora?|managers?|specialists?|artists?|artistry|ambassadors?|ambassadress|botschafterin?|égérie|editors?|spokes\p{L}+|representatives?|consultants?|trainers?|educators?|experts?|dermatologists?|facialists?|a?estheticians?|cosmetologists?|(?:hair)?stylists?|colou?rists?|perfumers?|chemists?|scientists?|maquill(?:eur|euse)|maquillador[ae]?|truccatore|visagist(?:in)?|designers?|teams?|crew|salons?|boutiques?|stores?|counters?|institutes?|academy|academia|akademie|\p{L}*schule|university|colleges?|awards?|prize|scholarship|campaigns?|kampagne|events?|party|launch|summit|conference|show|masterclass|workshop|facials?|\p{L}*(?:kosmetiker|gründer|chef|expert|berater|leiter|sprecher)(?:in|innen|en?)?)$/iu

/** What a house calls several products together. */
const many =
  /^(?:collections?|ranges?|lines?|lineup|series|franchise|portfolio|kollektion|linie|serie|reihe|sortiment|gamme|ligne|collezione|colección|colecção|linea|línea|linha|gama)$/iu

/** First words of a headline about a company. */
const news =
  /^(?:acquires?|acquired|launche[sd]|appoints?|appointed|names|named|unveils?|announce[sd]?|opens?|introduces?|debuts?|partners?|taps|hires?|buys|sells|invests?|expands?|reveals?|celebrates?|presents?|joins?|wins?|says|recalls?|vs|x)$/i

const place =
  /^(?:north|south|east|west|new|united|great|latin|america|americas|american|usa|us|uk|kingdom|states|canada|mexico|brazil|brasil|europe|european|asia|pacific|africa|australia|zealand|japan|korea|china|india|france|germany|italy|spain|deutschland|frankreich|italien|schweiz|österreich|italia|españa|international|global|worldwide|city|avenue|street|paris|london|milan|milano|berlin|tokyo|seoul|york|los|angeles)$/i
const company =
  /^(?:cos|co|inc|corp|corporation|ltd|llc|plc|gmbh|ag|sa|companies|company|holdings?|group|groupe|gruppe|laborator(?:y|ies|ios?)|laboratoires?|brands?|parfums?|parfum|perfumes|fragrances?|beaut[eé]|beauty|belleza|bellezza|cosmetics?|kosmetik|cosm[eé]tiques?|skincare|skin|care|haircare|hair|make-?up|maquillage|maquillaje|trucco|couleur|colour|color|mode|fashion|home|men|professional|professionnel|professionals?|clean|usa|official|and|&|of|the|for|et|e|y|und)$/iu

/** Names that people bear and products do not. */
const given = new Set(
  `aaron adam adrian alain albert alec alessandro alex alexander alexandra alexandre alfred alice alison allison amanda amelia amy ana anastasia andre andrea andreas andrew andy angelina anita anja ann anna anne annette annie anthony antonio antonia arnaud arthur audrey barbara ben benjamin bernard beth bill bob brad brandon brian bruce bruno camilla camille carl carla carlo carlos carol caroline catherine cate cecile celine charles chiara chloe chris christian christina christine christoph christophe christopher cindy claire clara claude claudia colin craig cristina cynthia daniel daniela danielle david dawn dean deborah denis denise dennis diana diane dick dominique don donna dorothy doug edward eileen elena elisabeth elise elizabeth ellen elsa emily emma eric erica erin ernest esther ethan eugene eva evelyn fabien fabrizio felix fernanda florian frances francesca francesco francis francois frank franz fred frederic gary geoffrey george georgia gerard gisele giulia giuseppe gordon greg gregory guido gwen hailey hannah hans harry heather heidi helen helena helene henri henry howard hugh hugo ian ingrid irene isabel isabella isabelle ivan jack jackie jacob jacques james jamie jan jane janet janice jason javier jay jean jeff jeffrey jen jennifer jenny jeremy jerome jerry jess jessica jim jimmy joan joanna joe joel johan john jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian juliana julie julien karen karin karl kate katharina katherine kathleen kathryn kathy katie keith kelly ken kevin kim kimberly kirsten klaus kristen kristin kyle larry laura lauren laurent lawrence lee leo leonard lena liam linda lisa liz lorenzo lori louis louise luc luca lucas lucia lucie lucy luis luke lydia lynn lynne madeleine manuel marc marcel marco marcus margaret margot maria marianne marie mario marion marisa mark markus martha martin martina mary mathieu matt matteo matthew maurice max megan melanie melissa michael michel michele michelle miguel mike miriam monica monika nadia nadine nancy naomi natalie natasha nathalie nathan neil nelson nicholas nick nicola nicolas nicole nina nora olga oliver olivia olivier oscar pablo pamela paola paolo pascal pat patricia patrick paul paula pedro penelope peter petra phil philip philippe pierre rachel rafael ralph ramon raphael raymond rebecca rené ricardo richard rita rob robert roberta roberto robin roger roland roman ron ronald ross roy russell ruth ryan sabine sally sam samantha samuel sandra sara sarah scott sean sebastian sergio shannon sharon sheila shirley silvia simon simone sofia sonia sophia sophie stefan stefania stefano steffi stella stephan stephanie stephen steve steven stuart sue susan susanne suzanne sylvia sylvie tamara tanja tara ted teresa terry theo theresa thierry thomas tim timothy tina todd tom tommy tony tracy valentina valerie vanessa vera veronica veronique vicky victor victoria vincent virginia walter warren wayne wendy wes will william wolfgang yves yvonne zoe`.split(
    /\s+/,
  ),
)

const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]s$/gu, '')

/**
 * Whether words beside a brand are no product's name.
 * @param words the name's words as they stand, without what is between them
 * @param endsInKind whether the last of them says what kind of thing it is
 */
export function namesNoProduct(words: readonly string[], endsInKind: boolean): boolean {
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (/\.(?:com|net|org|de|fr|it|es|nl|co\.uk|at|ch)$/i.test(last)) return true
  if (news.test(first) && (words.length === 1 || !endsInKind)) return true
  if (words.every((word) => place.test(word) || company.test(word.replace(/['’]s$/u, '')))) return true
  if (many.test(last)) return true
  if (endsInKind) return false
  return words.some((word) => word.split('/').some((part) => office.test(part))) || namesSomebody(words)
}

function namesSomebody(words: readonly string[]): boolean {
  if (words.length === 1) return given.has(plain(words[0] ?? ''))
  return words.some(
    (word, at) => given.has(plain(word)) && /^\p{Lu}[\p{Ll}\p{M}'’.-]/u.test(words[at + 1] ?? ''),
  )
}
