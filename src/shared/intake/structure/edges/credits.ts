/** Picture credits in running text: «Image: Vogue», «Photo by Ana Reis», «Images courtesy of Lumen». */

const noun =
  '(?:(?:cover|header|hero|main|featured?|lead|top|all|portrait|product|author|cover art|feature)\\s+)?(?:images?|pictures?|pics?|photos?|photographs?|photography|photographer|illustrations?|artwork|portraits?|foto(?:s|grafen?|graf(?:ie|ía|ia|o)|-?[ck]redits?|nachweis|quelle)?|bild(?:er|nachweise?|quellen?|rechte|material)?|photographies?|imagen(?:es)?|imagem|immagin[ei]|crédits?|cr[ée]dits?[ -]photos?|copyright|photos?(?: et vidéos?)?|фото(?:графия)?|写真|撮影|图片|圖片|사진)'
const wholeLine = new RegExp(
  `^[[(（*_\\s]*(?:` +
    [
      `${noun}(?:\\s+(?:credits?|sources?|rights|quelle|nachweis))?\\s*[:：|\\u2013\\u2014-]\\s*(?:by\\s+|via\\s+|courtesy (?:of\\s+)?|credit:\\s*|©\\s*)?(?<a>[^\\n]{2,120}?)`,
      `${noun}\\s+(?:(?:taken|shot|provided|supplied|kindly (?:provided|supplied))\\s+)?(?:by|via|courtesy(?: of)?|credit(?:s|ed)?(?: to)?|from|©|par|von|por|di)[:\\s]+(?<b>[^\\n]{2,120}?)`,
      `(?:photographed|illustrated|fotografiert|illustriert|photographié(?:es?)?|illustré(?:es?)?|fotografiad[oa]s?|il?lustrad[oa]s?)\\s+(?:by|von|par|por)\\s+(?<e>\\p{Lu}[^\\n,;]{2,60}?)`,
      `(?:courtesy of|©\\s?(?:(?:quelle|foto|photo|bild)\\s*:\\s*)?|\\(c\\) |credit(?:s)?\\s*[:|\\u2013-]\\s*)(?<c>[^\\n]{2,100}?)`,
      `(?:all )?(?:images?|photos?|pictures?|fotos?|bild(?:er)?)\\s*©\\s*(?<d>[^\\n]{2,100}?)`,
    ].join('|') +
    `)[\\])）*_\\s.]*$`,
  'iu',
)
const within = new RegExp(
  `(?:[(（[]|[.!?|]\\s+|^|\\s[\\u2013\\u2014-]\\s|,\\s+(?=©))(?:${noun}(?:\\s+credits?)?\\s*(?::|：|by|©|courtesy(?: of)?)|(?:image|photo) via|credits?:|courtesy of|©)\\s*(?:(?:by|of)\\s+|©\\s*|courtesy of\\s+|(?:quelle|foto|photo|bild)\\s*:\\s*)*(?<who>[\\p{L}\\p{N}@/_&.,'’ -]{2,80}?)\\s*(?:[)）\\]]|[.]?$)`,
  'iu',
)

/** Agencies and pages that lend pictures: a line that ends in one of them is a credit. */
const agency =
  /(?:getty(?: images)?|shutterstock(?:\.com)?|i-?stock(?:photo)?(?:\.com)?|unsplash(?:\.com)?|pexels(?:\.com)?|pixabay(?:\.com)?|pixelio(?:\.de)?|alamy(?: stock photo)?|stocksy|adobe ?stock|freepik|depositphotos|dreamstime|123rf|wireimage|rex features|imaxtree|launchmetrics(?: spotlight)?|imago(?: images)?|picture alliance|dpa|afp)$/iu
/** «Photo Ana Reis», where the noun stands without a sign. */
const bare = /^(?:photos?|fotos?|pics?)\s+(?<who>\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})$/u
/** «Ada Lowe, photo by Ana Reis», «Ada Lowe Photo courtesy of Lumen»: a caption of a few words. */
const afterName =
  /^\p{Lu}[^:!?]{2,80}?[,\s]\s*(?:[Pp]hoto(?:s|graph(?:s|y|ed)?)?|[Ii]mage|[Pp]icture|[Ff]oto)\s+(?:by|courtesy of|von|di|de)\s+(?<who>(?:the\s)?\p{Lu}[^:!?]{2,60}?)\.?$/u

/** Who is credited when a whole line is a picture credit, else null. */
export function creditOfLine(text: string): string | null {
  const line = text.trim()
  if (line.length < 5 || line.length > 200 || /[?？]\s*$/.test(line)) return null
  const found = wholeLine.exec(line)?.groups
  if (!found) return bareCredit(line)
  const who = tidy(found.a ?? found.b ?? found.c ?? found.d ?? found.e ?? '')
  if (!isSomebody(who)) return null
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

function bareCredit(line: string): string | null {
  const who = bare.exec(line)?.groups?.who
  if (who) return tidy(who)
  if (line.split(/\s+/).length > 12 || !/^[\p{L}\d@_.]/u.test(line)) return null
  const lent = line.replace(/[\s.]+$/, '')
  if (
    agency.test(lent) &&
    /^[^.!?]*$/.test(lent.replace(/\.(?:com|de)$/i, '')) &&
    /[/|]|\bvia\b|^\S+(?:\s\S+)?$/.test(lent)
  )
    return tidy(lent)
  return null
}

/** Who is credited inside a caption, else null. */
export function creditWithin(caption: string): string | null {
  const who = tidy(within.exec(caption.trim())?.groups?.who ?? '')
  return isSomebody(who) ? who : null
}

/** Longest end of a paragraph in which a credit is looked for, in characters. */
const END = 160

/** Who is credited at the end of a paragraph that says other things before, else null: «Ada in her lab. Photo: Ana Reis». */
export function creditAtEnd(paragraph: string): string | null {
  const text = paragraph.trim()
  const end = text.slice(-END)
  const told = within.exec(end)
  const who = tidy(told?.groups?.who ?? '')
  if (
    told &&
    told.index > 0 &&
    /^[\p{Lu}@\d]|^privat/u.test(who) &&
    isSomebody(who) &&
    who.split(/\s+/).length <= 8
  )
    return who
  const named = text.length <= END ? afterName.exec(text)?.groups?.who : undefined
  if (named && text.split(/\s+/).length <= 14 && isSomebody(tidy(named))) return tidy(named)
  const slash = end.search(/\s[/|]\s[^/|]*$/u)
  const lent = slash < 0 ? '' : tidy(end.slice(slash + 3))
  return agency.test(lent) && lent.split(/\s+/).length <= 10 ? lent : null
}

function tidy(who: string): string {
  return who
    .replace(/^(?:\s|©|(?:courtesy of|by|credit:|quelle:)\s)+/iu, '')
    .replace(/(?:[\s.,;)\]*_]|\p{Extended_Pictographic}|\uFE0F)+$/u, '')
    .replace(/\s+(?:for|via|and|with|of)$/u, '')
    .trim()
}

/** A year and a company's rights are no credit of a picture, nor is a word that waits for a name. */
function isSomebody(who: string): boolean {
  return (
    /\p{L}/u.test(who) &&
    !/^(?:of|for|by|the|via|and|to|from)$/iu.test(who) &&
    !/^(?:©\s*)?(?:19|20)\d\d\b/u.test(who) &&
    !/\brights reserved\b/iu.test(who)
  )
}
