/**
 * Small letters without accents: what names and words are compared by. The marks that make another sound of a kana
 * (か, が) stay, as they are letters there and no accents.
 */
export function folded(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
