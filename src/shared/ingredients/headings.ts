/** What a heading begins. `text`: directions, warnings and the like, which list nothing. */
export type SectionKind = 'list' | 'active' | 'text'
export type Heading = { length: number; section: SectionKind }

const listWords = [
  'ingr[ée]dients?(?: lists?)?',
  'list(?:e)? of ingredients',
  'liste des ingr[ée]dients',
  'inhaltsstoff(?:e|liste)?',
  'bestandteile',
  'zusammensetzung',
  'ingredientes',
  'ingredienti',
  'ingredi[ëe]nten',
  'ingredienser',
  'innehåll(?:sförteckning)?',
  'ainesosat',
  'składniki',
  'összetevők',
  'složení',
  'zloženie',
  'sestavine',
  'sastojci',
  'состав',
  'ингредиенты',
  'συστατικά',
  'i̇?çindekiler',
  'composition',
  'composición',
  'composizione',
  'inci(?: names?| lists?)?',
  '全成分(?:表示)?',
  '成分',
  '전성분',
].join('|')
const activeWords =
  '(?:active|medicinal) ingredients?|wirkstoffe?|principes? actifs?|ingr[ée]dients? actifs?|ingredientes activos|principi attivi'
const inactiveWords =
  '(?:inactive|other|non-?medicinal|remaining) ingredients?|sonstige bestandteile|(?:autres )?ingr[ée]dients? inactifs?|excipients?|ingredientes inactivos|eccipienti'
const textWords =
  'purposes?|uses?|warnings?|directions(?: for use)?|how to use|other information|questions\\??|storage|caution|anwendung|conseils? d.utilisation'
const remark = '(?:\\s*[(\\[][^()\\[\\]]{0,80}[)\\]])?'
const colon = '\\s*[:：]\\s*'

const heading = (words: string, end: string) =>
  new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${words})${remark}${end}`, 'giu')
const several = `(?:full |all |key |other )?(?:${listWords})(?:\\s*[/|·,–-]\\s*(?:${listWords}))*`

/** With the sign that each ends with, which most lists do not have: looking for it costs less than for the words. */
const headings: readonly (readonly [SectionKind, RegExp, sign: RegExp | null])[] = [
  ['active', heading(activeWords, `(?:${colon}|\\s+)`), null],
  ['list', heading(inactiveWords, `(?:${colon}|\\s+)`), null],
  ['list', heading(several, colon), /[:：]/],
  // Without a colon only as a line of its own.
  ['list', heading(several, '[ \\t]*\\n\\s*'), /\n/],
  ['text', heading(textWords, colon), /[:：]/],
]
const atStart = new RegExp(`^\\s*(${listWords})\\s+`, 'iu')

/** The headings of a text by the places where they begin. */
export function headingsIn(text: string): Map<number, Heading> {
  const found = new Map<number, Heading>()
  for (const [section, pattern, sign] of headings) {
    if (sign && !sign.test(text)) continue
    for (const { index, 0: printed } of text.matchAll(pattern))
      if (!found.has(index)) found.set(index, { length: printed.length, section })
  }
  const first = atStart.exec(text)
  const place = first ? first[0].search(/\S/) : -1
  if (first && !found.has(place)) found.set(place, { length: first[0].length - place, section: 'list' })
  return found
}

const plusMinus = '\\+\\s*/\\s*[-–−]|±|＋／－'
const mayWords = [
  '(?:may|can|might) (?:also )?contain',
  'peut contenir',
  'peuvent contenir',
  'kann enthalten',
  'puede contener',
  'può contenere',
  'pode conter',
  'kan bevatten',
  'kan innehålla',
  'może zawierać',
].join('|')
/** A part of every one of them. */
const mayMark = /[+±＋]|cont[ae]|enthalt|bevat|innehåll|zawier/iu
const oneMark = `(?:${plusMinus}|(?:${mayWords})(?![\\p{L}\\p{Nd}]))`
const anyMark = `(?:[(\\[]\\s*${oneMark}\\s*[)\\]]|${oneMark})`
const mayContain = new RegExp(
  `(?<![\\p{L}\\p{Nd}])${anyMark}(?:\\s*[/:：]?\\s*${anyMark})*\\s*[:：]?\\s*`,
  'giu',
)

/** How long each "may contain" or "+/-" of a text is, by the place where it begins. */
export function mayContainsIn(text: string): Map<number, number> {
  if (!mayMark.test(text)) return new Map()
  return new Map([...text.matchAll(mayContain)].map(({ index, 0: printed }) => [index, printed.length]))
}
