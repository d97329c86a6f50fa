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

/** Whoever says I time and again outside all quotation marks is the one who speaks: what others said is part of it. */
function tellsOfOneself(text: string): boolean {
  const outside = text.replace(/[“„"][^“”„"]*[”“"]/g, ' ')
  return (outside.match(/(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?![\p{L}])/gu) ?? []).length >= 3
}
