/** Nothing that has another form: English as it is written and printed. */
const isPlain = /^[\s\u0021-\u007e\u2013\u2014\u2018\u2019\u201c\u201d]*$/

/**
 * Small letters without accents: what names and words are compared by. The marks that make another sound of a kana
 * (か, が) stay, as they are letters there and no accents.
 */
export function folded(text: string): string {
  const bare = isPlain.test(text) ? text : withoutAccents(text)
  return bare.toLowerCase().replace(/\s+/g, ' ').trim()
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
}
