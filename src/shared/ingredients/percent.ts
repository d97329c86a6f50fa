export type Percent = { value: number; text: string }

const number = '\\d{1,3}(?:[.,]\\d{1,6})?'
const before = '(?:min\\.?|max\\.?|mind\\.?|approx\\.?|ca\\.?|up to|at least|jusqu.à|bis zu|[<>≤≥~≈])?'
const after = '(?:\\s*(?:w/w|w/v|v/v|m/m))?'
const amount = `${before}\\s*${number}(?:\\s*(?:-|–|to|à|bis)\\s*${number})?\\s*[%％]${after}|[%％]\\s*${number}(?![\\p{L}\\p{Nd}.])`
const percent = new RegExp(`(?<![\\p{L}\\p{Nd}.,-])(?:${amount})`, 'iu')
const bracketed = new RegExp(`[(\\[]\\s*(${amount})\\s*[)\\]]`, 'iu')

/** Takes the first percentage out of a name, with its brackets where it stands alone in them. */
export function takePercent(text: string): { rest: string; percent: Percent | null } {
  if (!/[%％]/.test(text)) return { rest: text, percent: null }
  const found = bracketed.exec(text) ?? percent.exec(text)
  if (!found) return { rest: text, percent: null }
  const printed = (found[1] ?? found[0]).trim()
  const value = Number((/\d+(?:[.,]\d+)?/.exec(printed)?.[0] ?? '').replace(',', '.'))
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  // More than the whole is no share of it.
  if (value > 100) return { rest: text, percent: null }
  return { rest, percent: { value, text: printed } }
}
