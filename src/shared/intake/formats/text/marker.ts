import { trimSpace } from '../runs'

/** The bullet or number in front of a list item, and the words after it. `spoken`: the dash of a turn in a dialogue. */
export type Marker = {
  indent: number
  kind: 'bullet' | 'dash' | 'number' | 'letter' | 'spoken'
  value: number
  text: string
  /** What a number ends with: «1.» and «1)» count for themselves. */
  end?: string
  /** Which dash it is: a talk's turns begin with one, and the lists in its answers may have another. */
  sign?: string
}

const BULLET = /^(\s*)[•▪▫‣◦●○■□➢➤►✓✔·∙]\s*(\S.*)$/
const DASH = /^(\s*)([-–*+])\s+(\S.*)$/
const NUMBER = /^(\s*)(?:\((\d{1,3})\)|(\d{1,3})([.)]))\s+(\S.*)$/
const LETTER = /^(\s*)\(?([a-z])\)\s+(\S.*)$/

/** What a line begins with, whatever it may turn out to be. */
export function readMarker(line: string): Marker | null {
  const bullet = BULLET.exec(line)
  if (bullet) return { indent: length(bullet[1]), kind: 'bullet', value: 1, text: trimSpace(bullet[2] ?? '') }
  const dash = DASH.exec(line)
  if (dash)
    return {
      indent: length(dash[1]),
      kind: 'dash',
      value: 1,
      text: trimSpace(dash[3] ?? ''),
      sign: dash[2] ?? '',
    }
  const number = NUMBER.exec(line)
  if (number)
    return {
      indent: length(number[1]),
      kind: 'number',
      value: Number(number[2] ?? number[3]),
      text: trimSpace(number[5] ?? ''),
      end: number[4] ?? '()',
    }
  const letter = LETTER.exec(line)
  if (letter)
    return {
      indent: length(letter[1]),
      kind: 'letter',
      value: (letter[2] ?? 'a').charCodeAt(0) - 96,
      text: trimSpace(letter[3] ?? ''),
    }
  return null
}

function length(text: string | undefined): number {
  return text?.length ?? 0
}
