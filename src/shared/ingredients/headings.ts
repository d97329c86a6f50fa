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

const heading = (words: string, end: string) => new RegExp(`(?:${words})${remark}${end}`, 'iuy')
const several = `(?:full |all |key |other )?(?:${listWords})(?:\\s*[/|·,–-]\\s*(?:${listWords}))*`

const headings: readonly (readonly [SectionKind, RegExp])[] = [
  ['active', heading(activeWords, `(?:${colon}|\\s+)`)],
  ['list', heading(inactiveWords, `(?:${colon}|\\s+)`)],
  ['list', heading(several, colon)],
  // Without a colon only as a line of its own.
  ['list', heading(several, '[ \\t]*\\n\\s*')],
  ['text', heading(textWords, colon)],
]
const atStart = heading(listWords, '\\s+')
const wordBefore = /[\p{L}\p{Nd}]/u

/** The heading that stands at a place of the text, or null. */
export function headingAt(text: string, place: number): Heading | null {
  if (place > 0 && wordBefore.test(text.charAt(place - 1))) return null
  for (const [section, pattern] of headings) {
    pattern.lastIndex = place
    const found = pattern.exec(text)
    if (found) return { length: found[0].length, section }
  }
  if (text.slice(0, place).trim() !== '') return null
  atStart.lastIndex = place
  const found = atStart.exec(text)
  return found ? { length: found[0].length, section: 'list' } : null
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
const oneMark = `(?:${plusMinus}|(?:${mayWords})(?![\\p{L}\\p{Nd}]))`
const anyMark = `(?:[(\\[]\\s*${oneMark}\\s*[)\\]]|${oneMark})`
const mayContain = new RegExp(`${anyMark}(?:\\s*[/:：]?\\s*${anyMark})*\\s*[:：]?\\s*`, 'iuy')

/** How long the "may contain" or "+/-" is that stands at a place; 0 where there is none. */
export function mayContainAt(text: string, place: number): number {
  if (place > 0 && wordBefore.test(text.charAt(place - 1))) return 0
  mayContain.lastIndex = place
  return mayContain.exec(text)?.[0].length ?? 0
}
