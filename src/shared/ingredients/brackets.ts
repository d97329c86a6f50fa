const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}', '（': '）', '［': '］', '【': '】' }
const closers = new Set(Object.values(closing))
const anyBracket = /[()[\]{}（）［］【】]/

/**
 * Where each bracket's partner stands. A bracket without one is a sign like any other: an opening bracket that somebody
 * forgot to close must not swallow the rest of a list.
 * @returns for each place of the text its partner's place, -1 where there is none
 */
export function bracketPartners(text: string): Int32Array {
  const partners = new Int32Array(text.length).fill(-1)
  if (!anyBracket.test(text)) return partners
  const open: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place)
    if (sign in closing) open.push(place)
    else if (closers.has(sign)) {
      const from = open.findLastIndex((start) => closing[text.charAt(start)] === sign)
      const start = open[from]
      if (start === undefined) continue
      partners[start] = place
      partners[place] = start
      open.length = from
    }
  }
  return partners
}

/** A text taken apart at its outermost brackets: words outside, content inside, in turn. */
export type BracketPart = { inside: boolean; text: string }

export function bracketParts(text: string): BracketPart[] {
  const partners = bracketPartners(text)
  const parts: BracketPart[] = []
  let from = 0
  for (let place = 0; place < text.length; place += 1) {
    const partner = partners[place] ?? -1
    if (partner <= place) continue
    parts.push({ inside: false, text: text.slice(from, place) })
    parts.push({ inside: true, text: text.slice(place + 1, partner) })
    place = partner
    from = partner + 1
  }
  parts.push({ inside: false, text: text.slice(from) })
  return parts.filter((part) => part.text.trim() !== '')
}

/** The same text with the brackets closed that were left open, and without those that close nothing. */
export function balanced(text: string): string {
  const partners = bracketPartners(text)
  let kept = ''
  let missing = ''
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place)
    if (partners[place] !== -1 || !(sign in closing || closers.has(sign))) kept += sign
    else if (sign in closing) {
      kept += sign
      missing = closing[sign] + missing
    } else kept += ' '
  }
  return kept + missing
}
