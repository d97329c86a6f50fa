import type { Run } from '../blocks'
import { plainText, tidyRuns } from './runs'

const SUBJECT = '(?:photo(?:graph(?:s|y|ed|er)?)?s?|images?|pictures?|pics?|illustrations?|artwork|video)'
/** «Source» and «picture» elsewhere; with a colon only. */
const LABEL_ELSEWHERE =
  '(?:quelle|fuente|fonte|bron|kilde|k[äa]lla|kaynak|zdroj|źródło|lähde|forrás|источник|джерело|fotos?|fotografía|fotografie|fotografia|fotoğraf|bild|imagen|imagem|immagine|beeld|afbeelding|zdjęcie|obrázek|kuva|kép|фото|снимка)'
/** What introduces the name of a picture's maker or owner: "Photo:", "Image credit –", "Courtesy of", "©". */
const LABEL =
  `(?:${SUBJECT}\\s*(?:credits?|courtesy|source)?\\s*(?::|\\bby\\b|\\bof\\b|\\bvia\\b|\\bfrom\\b|[–—|]|\\/)` +
  `|(?:credits?|source|${LABEL_ELSEWHERE})\\s*:|courtesy\\s*(?:of\\b|:)|©|\\(c\\)\\s|\\u{1f4f7})`

const WHOLE = new RegExp(`^[(\\[\\s]*${LABEL}\\s*(.+?)[)\\]\\s.]*$`, 'isu')
const TAIL = new RegExp(
  `(?:[.!?)\\]”"’]\\s+|\\s[–—|/-]\\s+|\\s*[(\\[]|\\n)${LABEL}\\s*([^.\\n]{2,120}?)[)\\]\\s.]*$`,
  'isu',
)
/** Agencies and archives, which need no label: they sign in brackets, or behind a stroke and a name. */
const AGENCY =
  '(?:AFP|AP|APA|dpa|EPA|PA|Reuters|REUTERS|Getty(?: Images)?|Agence France-Presse|(?:The )?Associated Press|Shutterstock|i[Ss]tock(?:photo)?|Alamy(?: Stock Photo)?|Keystone|[Ii]mago(?: [Ii]mages)?|[Pp]icture[- ][Aa]lliance|Corbis|Unsplash|Pexels|Pixabay)'
const NAMES = '(?:\\p{Lu}[^()/.!?]{1,40}\\s?(?:/|\\bvia\\b|,)\\s?)'
const SIGNED = new RegExp(
  `(?:\\s*\\((${NAMES}{0,4}${AGENCY}|AP Photo(?:/[^()]{2,60})?|(?:[Pp]hoto|[Ff]oto) (?:\\p{Lu}[\\p{L}’'-]+[. ]*){2,4})\\)\\.?` +
    `|[.!?”"’]\\s+(${NAMES}{1,4}${AGENCY}|AP Photo/[^()]{2,60}))$`,
  'u',
)

const PHOTO_OF = new RegExp(`^[(\\[\\s]*${SUBJECT}\\s+of\\b`, 'iu')

/**
 * Parts a caption from the credit in it ("Ana at work. Photo: Lee Moss" → Lee Moss). The label itself goes, since
 * the credit field says it. A caption that only says what the picture shows ("Photo of …") stays a caption.
 */
export function splitCredit(caption: readonly Run[]): { caption: Run[]; credit: string | null } {
  const text = plainText(caption)
  if (text.length > 600 || PHOTO_OF.test(text)) return { caption: tidyRuns(caption), credit: null }
  const whole = WHOLE.exec(text)
  if (whole?.[1] && isName(whole[1], text)) {
    return { caption: [], credit: oneLine(whole[1]) }
  }
  const tail = TAIL.exec(text)
  if (tail?.[1] && isName(tail[1], tail[0])) {
    // The mark that ends the sentence before stays with the caption; a dash or bracket before the label does not.
    const keep = /^[.!?)\]”"’]/.test(tail[0]) ? 1 : 0
    return { caption: tidyRuns(takeRuns(caption, tail.index + keep)), credit: oneLine(tail[1]) }
  }
  const signed = SIGNED.exec(text)
  const name = signed?.[1] ?? signed?.[2]
  if (signed && name) {
    const keep = signed[1] === undefined ? 1 : 0
    return {
      caption: tidyRuns(takeRuns(caption, signed.index + keep)),
      credit: oneLine(name.replace(/^[Pp]hoto (?!\/)|^[Ff]oto /, '')),
    }
  }
  return { caption: tidyRuns(caption), credit: null }
}

/** A credit written in an element of its own, without the label before it. */
export function creditOf(text: string): string | null {
  const line = oneLine(text)
  return (line && oneLine(WHOLE.exec(line)?.[1] ?? line)) || null
}

/** A name, not a sentence: "Image from our archive of launches" tells what is seen, not who made it. */
function isName(name: string, labelled: string): boolean {
  if (name.length > 120 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name)) return false
  const byWord = /\b(?:by|of|via|from)\s*$/i.test(labelled.slice(0, labelled.indexOf(name)))
  return !byWord || /^["“'‘]?[\p{Lu}\p{N}@]/u.test(name)
}

function takeRuns(runs: readonly Run[], length: number): Run[] {
  const taken: Run[] = []
  let left = length
  for (const run of runs) {
    if (left <= 0) break
    taken.push({ ...run, text: run.text.slice(0, left) })
    left -= run.text.length
  }
  return taken
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
