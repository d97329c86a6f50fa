/** Picture credits in running text: «Image: Vogue», «Photo by Ana Reis», «Images courtesy of Lumen». */

const noun =
  '(?:(?:cover|header|hero|main|featured?|lead|top|all|portrait|product|author|cover art|feature)\\s+)?(?:images?|pictures?|pics?|photos?|photographs?|photography|photographer|illustrations?|artwork|portraits?|foto(?:s|graf(?:ie|ía|ia|o)?)?|bild(?:er|nachweis)?|imagen(?:es)?|imagem|immagin[ei]|crédits?|cr[ée]dit photos?|photos?(?: et vidéos?)?|фото(?:графия)?|写真|撮影|图片|圖片|사진)'
const wholeLine = new RegExp(
  `^[[(（*_\\s]*(?:` +
    [
      `${noun}(?:\\s+(?:credits?|sources?|rights|quelle|nachweis))?\\s*[:：|\\u2013\\u2014-]\\s*(?:by\\s+|via\\s+|courtesy (?:of\\s+)?|credit:\\s*|©\\s*)?(?<a>[^\\n]{2,120}?)`,
      `${noun}\\s+(?:(?:taken|shot|provided|supplied|kindly (?:provided|supplied))\\s+)?(?:by|via|courtesy(?: of)?|credit(?:s|ed)?(?: to)?|from|©|par|von|por|di)[:\\s]+(?<b>[^\\n]{2,120}?)`,
      `(?:courtesy of|© |\\(c\\) |credit(?:s)?\\s*[:|\\u2013-]\\s*)(?<c>[^\\n]{2,100}?)`,
      `(?:all )?(?:images?|photos?|pictures?)\\s+©\\s*(?<d>[^\\n]{2,100}?)`,
    ].join('|') +
    `)[\\])）*_\\s.]*$`,
  'iu',
)
const within = new RegExp(
  `(?:[(（[]|[.!?|]\\s+|^|\\s[\\u2013\\u2014-]\\s)(?:${noun}(?:\\s+credits?)?\\s*(?::|：|by|©|courtesy(?: of)?)|(?:image|photo) via|credits?:|courtesy of|©)\\s*(?:by\\s+|of\\s+)?(?<who>[\\p{L}\\p{N}@/_&.,'’ -]{2,80}?)\\s*(?:[)）\\]]|[.]?$)`,
  'iu',
)

/** Who is credited when a whole line is a picture credit, else null. */
export function creditOfLine(text: string): string | null {
  const line = text.trim()
  if (line.length < 5 || line.length > 200 || /[?？]\s*$/.test(line)) return null
  const found = wholeLine.exec(line)?.groups
  if (!found) return null
  const who = (found.a ?? found.b ?? found.c ?? found.d ?? '').trim().replace(/[\s.,;)\]*_]+$/, '')
  if (!who || !/[\p{L}]/u.test(who)) return null
  // A sentence about pictures is not a credit: «Pictures by the window help me focus, and …».
  if (/(?<!(?:^|\s)\p{Lu})[.!?]\s+\p{Lu}/u.test(who) || who.split(/\s+/).length > 14) return null
  if (
    found.b &&
    /^(?:the|a|an|my|our|her|his|their|this|that|it|using|being)\b(?!\s+(?:author|artist|brand|company|photographer))/u.test(
      who,
    )
  )
    return null
  if (found.a && /^\p{Ll}/u.test(who) && who.split(/\s+/).length > 6) return null
  return who
}

/** Who is credited inside a caption, else null. */
export function creditWithin(caption: string): string | null {
  const who = within
    .exec(caption.trim())
    ?.groups?.who?.trim()
    .replace(/[\s.,]+$/, '')
  return who && /[\p{L}]/u.test(who) ? who : null
}
