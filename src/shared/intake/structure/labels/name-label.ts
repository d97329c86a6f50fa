import type { Run } from '../../blocks'
import { isDateLine } from '../../date-line'
import type { Row } from '../rows'
import { leadLength, runsText, sliceRuns, trimRuns } from '../runs'
import { namesNobody } from './can-be-name'
import { type Label, signAt, stripTime } from './label'

const particle =
  '(?:de|da|du|del|della|di|van|von|der|den|la|le|el|al|bin|ben|y|e|dos|das|do|of|the|&|\\+|and)'
const nameWord =
  "(?:(?:SPEAKER|[Ss]peaker)[_ ]?#?\\d{1,2}|\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*\\d{2,4}|\\d{1,3}\\p{Lu}[\\p{L}\\d]*|\\p{Lu}[\\p{L}\\p{M}'’.\\-]*|\\d{1,2}|\\p{Lu}\\.)"
const namePattern = new RegExp(
  `^[\\s([<“"@\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u200D]*(${nameWord}(?:[ \\u00a0]+(?:${nameWord}|${particle}|'?s)){0,5})[)\\]>”"]?(?:\\s*\\([^)]{1,40}\\)|,\\s*[^:：.!?]{2,60}(?=[:：]))?\\s*(?:[[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])]?)?`,
  'u',
)
const wholeName = new RegExp(`^${nameWord}(?:[ \\u00a0]+(?:${nameWord}|${particle})){0,4}[.]?$`, 'u')
/** Names in a chat and of sites («salon.example») may have no capitals; one word, so that no clause is taken for one. */
const smallPattern = /^\s*(\p{Ll}[\p{L}\p{M}\d_-]{0,18}(?:\.\p{Ll}{2,10}){0,2})(?=:\s+\S)/u
/** Captions in small letters print «Dr. lind: …». */
const smallTitled = /^\s*((?:[Dd]r|[Pp]rof|[Mm]rs?|[Mm]s)\.? \p{Ll}[\p{L}\p{M}'’-]{1,24})(?=:\s+\S)/u
/** «[RYE]Tove:», a handle with its team in front. */
const teamed = /^\s*(\[[\p{L}\p{N}]{1,8}\][\p{L}\p{N}_-]{2,24})(?=:\s+\S)/u
const handleAlone = /^\p{Ll}[\p{L}\p{M}\d_-]{1,18}$/u
const cjkPattern =
  /^\s*[<＜〈《【［[]?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·ー]{1,12}(?:さん|氏|先生|씨| ?\d{1,2}(?=[\]】>:：]))?)(?:（[^）]{1,20}）)?[>＞〉》】］\]]?/u

/** What may be a word before a colon, and two people's initials as well: «PS: Why lye? NB: I had no choice.» */
const initials = /^(?:PS|NB|AM|PM|CC|RE)$/

/** Reads a speaker's label, or null. Whether the words are a speaker is for the whole text to say. */
export function nameLabel(row: Row): Label | null {
  if (row.style === 'atom') return null
  const runs = stripTime(row.runs)
  const text = runsText(runs)
  const lead = boldLead(runs, text) ?? capitalLead(runs, text)
  if (lead) return lead
  // A handle («dsy_23») alone on a line that looks like no other: a heading, or all bold.
  if (/^(?:h\d|bold)$/.test(row.style) && handleAlone.test(text.trim()) && !namesNobody(text.trim()))
    return { kind: 'name', words: text.trim(), sign: '', rest: [] }
  const spaced = tabLabel(runs, text)
  if (spaced) return spaced
  const found =
    teamed.exec(text) ??
    smallTitled.exec(text) ??
    namePattern.exec(text) ??
    smallPattern.exec(text) ??
    cjkPattern.exec(text)
  const words = found?.[1]?.trim()
  if (!found || !words || words.length > 48 || !/\p{L}/u.test(words)) return null
  if (/^(?:dear|liebe[rs]?|ch[eè]re?|querid[oa]|estimad[oa]) /iu.test(words)) return null
  // «Mara Lind. Image: …» is a caption with its credit.
  if (/[.\s](?:images?|photos?|pictures?|foto|credits?)$/iu.test(words)) return null
  const timed = runs.length > 0 && runsText(runs).length < runsText(row.runs).length
  if (!timed && namesNobody(words.replace(/[.:]+$/, '').trim()) && !initials.test(words)) return null
  const length = found[0].length
  const tail = text.slice(length)
  // «Mara Lind  0:16», with the minutes taken for a part of the name.
  const minutes = /^(.*\p{L}.*?)\s+\d{1,2}$/u.exec(words)
  const seconds = /^:\d{2}(?::\d{2})?(?!\d)\s*:?/.exec(tail)
  if (minutes?.[1] && seconds)
    return {
      kind: 'name',
      words: cleanName(minutes[1]),
      sign: tail.length > seconds[0].length ? ':' : '',
      rest: trimRuns(sliceRuns(runs, length + seconds[0].length)),
    }
  if (/^\s*[[<]/.test(text) && /[\]>]$/.test(found[0].trimEnd()) && tail.trim() !== '') {
    const rest = trimRuns(sliceRuns(runs, length))
    return {
      kind: 'name',
      words: cleanName(words),
      sign: ':',
      rest: trimRuns(sliceRuns(rest, signAt(runsText(rest))?.length ?? 0)),
    }
  }
  const sign = signAt(tail)
  if (sign && sign.sign !== '.') {
    // «Desk - June 5, 2009 1:30 PM»: who posted it and when.
    if (sign.sign === '-' && isDateLine(tail.slice(sign.length).trim())) return null
    if (sign.sign === '-' && !/^\s/.test(tail) && !/\s$/.test(found[0]) && !/^[—–]/.test(tail)) return null
    return {
      kind: 'name',
      words: cleanName(words),
      sign: sign.sign,
      rest: trimRuns(sliceRuns(runs, length + sign.length)),
    }
  }
  // «ADA THORN / We began in a shed.»: a magazine's bar, leaning.
  const slash = /^\/\s+(?=\S)/u.exec(tail)
  if (slash && /\s$/.test(found[0]) && /^[\p{Lu} .'’-]+$/u.test(words)) {
    const rest = trimRuns(sliceRuns(runs, length + slash[0].length))
    return { kind: 'name', words: cleanName(words), sign: ':', rest }
  }
  if (sign && /^\p{Lu}{2,4}$/u.test(words)) {
    return { kind: 'name', words, sign: '.', rest: trimRuns(sliceRuns(runs, length + sign.length)) }
  }
  if (tail.trim() === '' && row.words <= 6 && !/[!?]$/.test(words)) {
    return { kind: 'name', words: cleanName(words), sign: '', rest: [] }
  }
  return null
}

/** A name, a tab, and what is said. */
function tabLabel(runs: readonly Run[], text: string): Label | null {
  const found = beforeTab.exec(text)
  const words = found?.[1] ?? ''
  if (!found || namesNobody(words)) return null
  return { kind: 'name', words, sign: ':', rest: trimRuns(sliceRuns(runs, found[0].length)) }
}
const beforeTab = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2})\t\s*(?=["“«¿¡]?[\p{Lu}\p{N}])/u

/** A bold name before plain words, with no sign between: «**Vera Klimt** You never planned it?» */
function boldLead(runs: readonly Run[], text: string): Label | null {
  const bold = leadLength(runs, 'bold')
  if (bold === 0 || bold >= text.trimEnd().length) return null
  const words = text.slice(0, bold).trim()
  if (words.length > 48 || /[:：?!—–-]$/.test(words) || /^\s*[:：—–-]/.test(text.slice(bold))) return null
  if (!wholeName.test(words) || namesNobody(words) || secondName.test(text.slice(bold))) return null
  return { kind: 'name', words: cleanName(words), sign: '', rest: trimRuns(sliceRuns(runs, bold)) }
}

/** «**Vera** and **Otto**: …»: two answer as one. */
const secondName = /^\s+(?:&|and|und|et|y|e|en)\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,2}\s*[:：]/u

/** A name in capitals before a sentence, with no sign between: «VOGUE You moved house. Why?» */
function capitalLead(runs: readonly Run[], text: string): Label | null {
  const found =
    /^\s*((?:\p{Lu}[\p{Lu}.’'-]+)(?: \p{Lu}[\p{Lu}.’'-]+){0,2})\s+(?=["“(]?\p{Lu}(?:[\p{Ll}’']|\s))/u.exec(
      text,
    )
  const words = found?.[1] ?? ''
  if (!found || words.replace(/[^\p{L}]/gu, '').length < 2 || namesNobody(words)) return null
  // «LN Orr: …» is a name as far as its colon.
  if (/^\p{Lu}[\p{L}'’-]+:\s/u.test(text.slice(found[0].length))) return null
  // «POURQUOI Y A-T-IL …?»: where all is in capitals, these set nobody apart.
  if (text === text.toUpperCase()) return null
  const rest = text.slice(found[0].length).trim()
  // «GK Weekly» is a name as a whole.
  if (/^\S+$/.test(rest) && !/[.!?…]["”’)]?$/.test(rest)) return null
  return { kind: 'name', words: cleanName(words), sign: '', rest: trimRuns(sliceRuns(runs, found[0].length)) }
}

function cleanName(words: string): string {
  // «RUNA.- Why rye?»
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{L}.])[-–—]+$/u, '')
    .replace(/(?<=\p{L}{3})[.]$/u, '')
}
