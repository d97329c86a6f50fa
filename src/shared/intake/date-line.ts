/** Days as sites and writers put them on a line of their own, in the languages of the house. */

const LONGEST_DATE_LINE = 90

const month = [
  'jan(?:uary|uar|vier|eiro|uari)?|feb(?:ruary|ruar|braio|rero|ruari)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|[çc]o)?|märz|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo|maggio|maio|mei|jun(?:e|i|io|ho)?|juin|giugno|jul(?:y|i|io|ho)?|juil(?:let)?|luglio|aug(?:ust|ustus)?|août|ago(?:sto)?',
  'sept?(?:ember|embre|iembre)?|set(?:tembre|embro)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?',
  'de[cz](?:ember|embre|embro)?|d[ée]c(?:embre)?|dic(?:embre|iembre)?|ene(?:ro)?|gen(?:naio)?',
].join('|')
const weekday = [
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo',
  'luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira',
  '(?:maan|dins|woens|donder|vrij|zater|zon)dag',
].join('|')
const day = [
  `\\d{1,2}(?:st|nd|rd|th|\\.|º|er)?\\s+(?:de\\s+)?(?:${month})\\.?,?\\s+(?:del?\\s+)?\\d{4}`,
  `(?:${month})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s?,)?\\s+\\d{4}`,
  '\\d{4}年\\d{1,2}月\\d{1,2}日',
  '\\d{1,2}[./]\\d{1,2}[./]\\d{4}',
  '\\d{4}[-/.]\\d{2}[-/.]\\d{2}',
].join('|')
const time = '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?(?: [a-z]{2,4}t)?|uhr|h)?\\.?'
const said =
  '(?:posted|published|updated|publicado|actualizado|publié|mis à jour|veröffentlicht|aktualisiert|geposte[dt]|erstellt|pubblicato|aggiornato|geplaatst)'
const dateLine = new RegExp(
  `^(?:${said}[^\\d\\n]{0,12})?(?:(?:${weekday})\\.?\\s?,?\\s+(?:(?:the|den|le)\\s+)?)?(?:${day})(?:[\\s,.|·•–-]{1,4}(?:(?:at|um|à|a las)\\s)?(?:${time}|${said}.{0,40}|(?:${weekday}))){0,3}$`,
  'iu',
)
const stamped = new RegExp(`^(?:${weekday})\\b|${said}|\\s${time}$|^\\d{4}-\\d{2}-\\d{2}$`, 'iu')
const placed = new RegExp(`^[\\p{L} .’'-]{2,40}(?:, \\p{L}{2})? ?\\| ?(?:${day})$`, 'iu')

/** «4 May 2003», «Friday, January 4, 2008», «29 mar 2007 . Actualizado a las 07:00 h.»: a day and nothing besides. */
export function isDateLine(line: string): boolean {
  return line.length <= LONGEST_DATE_LINE && /\d/.test(line) && dateLine.test(line)
}

/** A day with its weekday, its time or a word like «updated», or as machines write it: a site's stamp, and no writer's dateline. */
export function isDateStamp(line: string): boolean {
  return isDateLine(line) && stamped.test(line)
}

/** «Boston, MA | June 9, 2026»: where a site's own event takes place. */
export function isEventLine(line: string): boolean {
  return line.length <= LONGEST_DATE_LINE && /^\p{Lu}.*\d/u.test(line) && placed.test(line)
}

const episode = /^(?:episode|ep\.?|folge|épisode|episodio|episódio) ?#?\d{1,4}\s*[·•|,–-]?\s+/i

/** «Episode 12 March 3, 2022 00:41:07»: its number, its day and how long it takes, as a player shows them. */
export function isEpisodeLine(line: string): boolean {
  const rest = line.replace(episode, '')
  return rest !== line && /\d:\d{2}$/.test(rest) && isDateStamp(rest)
}
