import { PatternError } from './pattern-error'

type Options = {
  /** The texts have no letters beyond ASCII, so that a word's edge is JavaScript's own. */
  ascii: boolean
  /** So many groups stand before the pattern in the one it becomes part of. */
  groupsBefore?: number
}

/** What .NET, and so Vale, counts as part of a word. */
const WORD = '\\p{L}\\p{M}\\p{Nd}\\p{Pc}'
const EDGE = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`
const NO_EDGE = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`
/** Names that JavaScript knows as a script and others as a property of their own. */
const GENERAL_CATEGORY = /^(?:[CLMNPSZ][a-z]?|Any|ASCII|Alphabetic|Lowercase|Uppercase|White_Space)$/
const POSIX: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: '\\t ',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
}
const MUST_ESCAPE = new Set('^$\\.*+?()[]{}|/')

/**
 * A pattern of Go or .NET as JavaScript (with the flag `u`) takes it.
 * @returns the pattern and how many groups it captures
 * @throws PatternError for what JavaScript has no words for
 */
export function translatePattern(source: string, options: Options): { pattern: string; groups: number } {
  return new Translation(source, options).run()
}

/** A bracket that is open, and the inline flags that hold until it is closed. */
type Frame = { flags: string[] }

class Translation {
  private at = 0
  private out = ''
  private groups = 0
  private readonly frames: Frame[] = [{ flags: [] }]

  constructor(
    private readonly source: string,
    private readonly options: Options,
  ) {}

  run(): { pattern: string; groups: number } {
    while (this.at < this.source.length) this.step()
    const [outermost] = this.frames.splice(-1)
    if (!outermost || this.frames.length > 0) throw new PatternError('a bracket “(” is not closed')
    this.out += ')'.repeat(outermost.flags.length)
    return { pattern: this.out, groups: this.groups }
  }

  /** What signs with a meaning become. */
  private readonly special: Record<string, () => void> = {
    '\\': () => this.escape(),
    '[': () => this.characterClass(),
    '(': () => this.open(),
    ')': () => this.close(),
    '|': () => this.nextAlternative(),
    '{': () => this.brace(),
    '}': () => this.put('\\}', 1),
    ']': () => this.put('\\]', 1),
    "'": () => this.apostrophe(),
    '*': () => this.quantifier('*'),
    '+': () => this.quantifier('+'),
    '?': () => this.quantifier('?'),
  }

  private step(): void {
    const character = this.source.charAt(this.at)
    const special = this.special[character]
    if (special) special()
    else this.put(character, 1)
  }

  /** @param taken how much of the source is written by this */
  private put(written: string, taken: number): void {
    this.out += written
    this.at += taken
  }

  private quantifier(sign: string): void {
    if (this.source.charAt(this.at + 1) === '+') {
      throw new PatternError(`“${sign}+” (possessive) is not known here; write “${sign}”`)
    }
    this.put(sign, 1)
  }

  /** Inline flags hold in the alternatives after them too. */
  private nextAlternative(): void {
    const { flags } = this.frame()
    this.put(`${')'.repeat(flags.length)}|${flags.join('')}`, 1)
  }

  private frame(): Frame {
    const frame = this.frames.at(-1)
    if (!frame) throw new PatternError('a bracket “)” closes nothing')
    return frame
  }

  /** Written within a word it stands for the curly one too: what a rule's author types, and what a text has. */
  private apostrophe(): void {
    const inWord =
      /\p{L}$/u.test(this.source.slice(0, this.at)) && /^'\p{L}/u.test(this.source.slice(this.at))
    this.out += inWord ? "['’]" : "'"
    this.at += 1
  }

  private brace(): void {
    const count = /^\{\d+(?:,\d*)?\}/.exec(this.source.slice(this.at))
    this.out += count ? count[0] : '\\{'
    this.at += count ? count[0].length : 1
  }

  private open(): void {
    const rest = this.source.slice(this.at)
    const named = /^\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(rest)
    const flags = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest)
    if (named) this.group(`(?<${named[1] ?? named[2]}>`, named[0].length, true)
    else if (/^\(\?(?:[:=!]|<[=!])/.test(rest)) {
      const [opening = ''] = /^\(\?(?:[:=!]|<[=!])/.exec(rest) ?? []
      this.group(opening, opening.length, false)
    } else if (rest.startsWith('(?#')) {
      const end = rest.indexOf(')')
      if (end < 0) throw new PatternError('a remark “(?#” is not closed')
      this.at += end + 1
    } else if (rest.startsWith('(?>'))
      throw new PatternError('“(?>” (atomic group) is not known here; use “(?:”')
    else if (rest.startsWith('(?(')) throw new PatternError('“(?(” (conditional) is not known here')
    else if (flags) this.inlineFlags(flags)
    else if (rest.startsWith('(?')) throw new PatternError(`“${rest.slice(0, 4)}” is not known here`)
    else this.group('(', 1, true)
  }

  private group(opening: string, length: number, captures: boolean): void {
    this.out += opening
    this.at += length
    if (captures) this.groups += 1
    this.frames.push({ flags: [] })
  }

  private inlineFlags([whole, on = '', off = '', end]: RegExpExecArray): void {
    const unknown = /[^ims]/.exec(on + off)
    if (unknown) throw new PatternError(`the flag “${unknown[0]}” in “${whole}” is not known here`)
    const opening = `(?${on}${off && `-${off}`}:`
    this.at += whole.length
    if (end === ':') {
      this.out += opening
      this.frames.push({ flags: [] })
    } else {
      this.frame().flags.push(opening)
      this.out += opening
    }
  }

  private close(): void {
    const frame = this.frames.pop()
    if (!frame || this.frames.length === 0) throw new PatternError('a bracket “)” closes nothing')
    this.out += `${')'.repeat(frame.flags.length)})`
    this.at += 1
  }

  private escape(): void {
    const rest = this.source.slice(this.at)
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest)
    if (quoted) {
      this.out += literal(quoted[1] ?? '')
      this.at += quoted[0].length
      return
    }
    const back = /^\\([1-9]\d?)/.exec(rest)
    if (back) {
      this.out += `\\${Number(back[1]) + (this.options.groupsBefore ?? 0)}`
      this.at += back[0].length
      return
    }
    const outside: Record<string, string> = {
      b: this.options.ascii ? '\\b' : EDGE,
      B: this.options.ascii ? '\\B' : NO_EDGE,
      A: '(?<![\\s\\S])',
      z: '(?![\\s\\S])',
      Z: '(?=\\n?(?![\\s\\S]))',
    }
    const letter = rest.charAt(1)
    if (letter in outside) {
      this.out += outside[letter]
      this.at += 2
    } else if (letter === 'k') {
      const name = /^\\k(?:<(\w+)>|'(\w+)'|\{(\w+)\})/.exec(rest)
      if (!name) throw new PatternError('“\\k” needs the name of a group')
      this.out += `\\k<${name[1] ?? name[2] ?? name[3]}>`
      this.at += name[0].length
    } else this.out += this.sharedEscape(false)
  }

  /** What a backslash means both in a class and outside of one. */
  private sharedEscape(inClass: boolean): string {
    const rest = this.source.slice(this.at)
    const property = /^\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/.exec(rest)
    if (property) {
      this.at += property[0].length
      return propertyOf(property)
    }
    const code = /^\\(?:x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(rest)
    if (code) {
      this.at += code[0].length
      return `\\u{${code[1] ?? code[2] ?? code[3]}}`
    }
    const letter = rest.charAt(1)
    if (letter === '') throw new PatternError('it ends in a lone “\\”')
    this.at += 2
    if (/[tnrfvsS]/.test(letter)) return `\\${letter}`
    if (/[wWdD]/.test(letter)) return this.wordOrDigit(letter, inClass)
    const plain: Record<string, string> = { a: '\\x07', e: '\\x1b', '0': '\\0' }
    if (letter in plain) return plain[letter] ?? ''
    if (inClass && letter === 'b') return '\\x08'
    if (/[A-Za-z0-9]/.test(letter)) throw new PatternError(`“\\${letter}” is not known here`)
    if (letter === '-') return inClass ? '\\-' : '-'
    return MUST_ESCAPE.has(letter) ? `\\${letter}` : letter
  }

  private wordOrDigit(letter: string, inClass: boolean): string {
    if (this.options.ascii) return `\\${letter}`
    const digits: Record<string, string> = { d: '\\p{Nd}', D: '\\P{Nd}' }
    const found = digits[letter]
    if (found) return found
    if (letter === 'w') return inClass ? WORD : `[${WORD}]`
    if (inClass) throw new PatternError('“\\W” within “[…]” is not known here')
    return `[^${WORD}]`
  }

  private characterClass(): void {
    this.at += 1
    this.out += '['
    if (this.source.charAt(this.at) === '^') {
      this.out += '^'
      this.at += 1
    }
    // A bracket that comes first is meant as itself.
    let first = true
    let afterSet = false
    for (;;) {
      const character = this.source.charAt(this.at)
      if (character === '') throw new PatternError('a class “[” is not closed')
      if (character === ']' && !first) break
      first = false
      afterSet = this.classMember(character, afterSet)
    }
    this.out += ']'
    this.at += 1
  }

  /** @returns whether it was a set such as `\w`, after which a hyphen is meant as itself */
  private classMember(character: string, afterSet: boolean): boolean {
    const rest = this.source.slice(this.at)
    const posix = /^\[:(\^?)(\w+):\]/.exec(rest)
    if (posix) {
      const set = POSIX[posix[2] ?? '']
      if (!set || posix[1]) throw new PatternError(`“${posix[0]}” is not known here`)
      this.out += set
      this.at += posix[0].length
      return true
    }
    if (character === '\\') {
      const isSet = /^\\[wWdDsSpP]/.test(rest)
      this.out += this.sharedEscape(true)
      return isSet
    }
    if (rest.startsWith('-[')) throw new PatternError('“-[” (one class less another) is not known here')
    const isLoneHyphen = character === '-' && (afterSet || /^-(?:\\[wWdDsSpP]|\])/.test(rest))
    if (isLoneHyphen || character === ']' || character === '[') this.out += `\\${character}`
    else this.out += character
    this.at += 1
    return false
  }
}

function propertyOf([, letter = 'p', not = '', long, short]: RegExpExecArray): string {
  const name = (long ?? short ?? '').replace(/^Is/, '')
  const negated = (letter === 'P') !== (not === '^')
  const value = GENERAL_CATEGORY.test(name) ? name : `Script=${name}`
  return `\\${negated ? 'P' : 'p'}{${value}}`
}

/** Words as a pattern that means just them. */
export function literal(words: string): string {
  return [...words].map((character) => (MUST_ESCAPE.has(character) ? `\\${character}` : character)).join('')
}
