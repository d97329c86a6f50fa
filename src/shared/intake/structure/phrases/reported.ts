const saying =
  '(?:says|said|explains|explained|adds|added|notes|noted|tells (?:us|me)|told (?:us|me)|advises|recommends|suggests|warns|states|emphasi[sz]es|continues|agrees|shares|points out)'
const reported = new RegExp(
  [
    `[”"’,]\\s*(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Dd]r\\.?|[Pp]rof\\.?)\\s+)?${saying}\\b`,
    `[”"]\\s+(?:\\p{Lu}[\\p{L}.’'-]+\\s+){1,3}${saying}\\b`,
    `\\b(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Dd]r|[Pp]rof)\\.?\\s+\\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)\\s+${saying}\\b`,
    `\\b${saying}\\s+(?:(?:\\p{Ll}+\\s+){0,4}(?:[Dd]r|[Pp]rof)\\.?\\s|(?:\\p{Ll}+\\s+){0,4}\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)`,
    '\\b[Aa]ccording to\\b',
  ].join('|'),
  'u',
)

/** The answer is reported by a writer («says Dr Lowe») instead of given by the one who answers. */
export function isReported(text: string): boolean {
  if (tellsOfOneself(text)) return false
  if (!/[“”"]/.test(text)) return /\baccording to (?:dr\.?|prof\.?|\p{Lu}\p{L}+ \p{Lu}\p{L}+)/iu.test(text)
  return reported.test(text)
}

const retelling = new RegExp(
  [
    `(?:he|she|they|(?:the|our) (?:\\p{Ll}+ )?\\p{Ll}+|(?:dr|prof)\\.? \\p{L}+) ${saying}`,
    `${saying} (?:the|our|she|he|dr|prof)`,
    'according to',
    '(?:sagt|erklärt|erläutert|rät|empfiehlt|betont|so) (?:die|der|unsere?|dr) \\p{L}+',
    "(?:dit|explique|précise|conseille|recommande|selon|ajoute)(?:-t-(?:elle|il)| (?:la|le|notre|l['’]))",
    '(?:dice|explica|señala|recomienda|aconseja|según) (?:la|el|nuestr[oa])',
    "(?:dice|spiega|consiglia|raccomanda|secondo) (?:la|il|l['’]|lo)",
  ]
    .map((part) => `(?<!\\p{L})${part}(?!\\p{L})`)
    .join('|'),
  'iu',
)

/** «… says the chemist», «she explains», «so die Chemikerin»: somebody's words are told, with or without quotation marks. */
export function retells(text: string): boolean {
  return retelling.test(text)
}

/** Whoever says I time and again outside all quotation marks is the one who speaks: what others said is part of it. */
function tellsOfOneself(text: string): boolean {
  const outside = text.replace(/[“„"][^“”„"]*[”“"]/g, ' ')
  return (outside.match(/(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?![\p{L}])/gu) ?? []).length >= 3
}
