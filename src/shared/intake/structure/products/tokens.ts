import { foldText } from '../runs'
import { kindsElsewhere } from './words'

/** A word of a text, and what stands before it. */
export type Token = {
  text: string
  key: string
  start: number
  end: number
  /** Punctuation and space before it. */
  gap: string
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  const pattern =
    /[\p{L}\p{N}\p{M}]+(?:[.'’·](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*(?:[-–/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}.'’]*[\p{L}\p{N}\p{M}])*[+!%°]*/gu
  for (const found of text.matchAll(pattern)) {
    const raw = found[0]
    // «d'Yves Saint Laurent»: the small word in front is no part of the name. Brands own their L'.
    const small = /^(?:[dDL]|l|qu|(?:d[ae]|ne|su|a)?ll)['’](?=\p{Lu})/u.exec(raw)?.[0] ?? ''
    const elided = /^L/.test(small) && !kindsElsewhere.test(raw.slice(small.length)) ? 0 : small.length
    if (elided > 0) {
      tokens.push(tokenOf(raw.slice(0, elided), found.index, text.slice(end, found.index)))
      end = found.index + elided
    }
    const start = found.index + elided
    tokens.push(tokenOf(raw.slice(elided), start, text.slice(end, start)))
    end = found.index + raw.length
  }
  return tokens
}

function tokenOf(text: string, start: number, gap: string): Token {
  return { text, key: foldText(text), start, end: start + text.length, gap }
}

const capitalInside = /\p{Ll}\p{Lu}/u

/** Parts words that lost the space before a brand («includeNeutrogena»). */
export function partGlued(
  text: string,
  tokens: readonly Token[],
  isBrandWord: (key: string) => boolean,
): readonly Token[] {
  if (!capitalInside.test(text)) return tokens
  return tokens.flatMap((token) => {
    const small = /^\p{Ll}{2,}(?=\p{Lu}[\p{Ll}’']{2})/u.exec(token.text)?.[0].length ?? 0
    if (small === 0 || !isBrandWord(foldText(token.text.slice(small)))) return [token]
    return [
      tokenOf(token.text.slice(0, small), token.start, token.gap),
      tokenOf(token.text.slice(small), token.start + small, ' '),
    ]
  })
}

export const upper = (token: Token | undefined) => token !== undefined && /^[\p{Lu}\p{N}]/u.test(token.text)
export const stops = /[.,;:!?()[\]"“”«»—|…\n•]|\s[-–]\s/
/** An abbreviation's stop does not end a name: «No. 3», «Dr. Lowe». */
export const joined = (token: Token, before: Token | undefined) =>
  !stops.test(token.gap) ||
  (/^\.\s*$/.test(token.gap) &&
    before !== undefined &&
    /^(?:No|Nr|Dr|St|Mt|Vol|\p{Lu}(?:\.\p{Lu})+)$/u.test(before.text))

/** Words as they stand, with what is between them. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]
    if (!token) continue
    out += i === from ? token.text : `${token.gap}${token.text}`
  }
  return out
    .replace(/[®™©]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:['’]s|!)$/u, '')
    .trim()
}
