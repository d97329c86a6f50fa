import type { ReadSource } from '../blocks'
import { linesOf, parseHtml } from '../formats/html/tree'
import { foldWords } from './runs'

/** A stretch of this many words is looked for first; where markup stands within it, shorter ones further in. */
const WORDS_LOOKED_FOR = [6, 4, 3]
const MOST_STARTS = 4

/** The tags of HTML and of site generators inside Markdown. */
const TAG = /<\/?[a-z][^<>]*>/gi

/**
 * Where passages stand in a source as it was written, by their words. What was found is taken, so that the same words
 * are found the next time where they stand next.
 */
export class WrittenPlaces {
  private readonly words: string
  private readonly taken: Uint8Array

  constructor(source: ReadSource) {
    this.words = ` ${foldWords(wordsWritten(source)).join(' ')} `
    this.taken = new Uint8Array(this.words.length)
  }

  /**
   * @param from a place to look from; what is not found behind it is looked for from the start
   * @returns the place of the first word, which only compares with other places, or null where the words are not found
   */
  take(text: string, from = 0): number | null {
    const words = foldWords(text)
    const whole = this.takeWhole(words, from)
    if (whole !== null) return whole
    const begins = this.partOf(words, from)
    if (begins === null) return null
    const ends = this.partOf(words.toReversed(), begins, (part) => part.toReversed())
    const most = 3 * words.join(' ').length
    if (ends !== null && ends > begins && ends - begins < most) this.taken.fill(1, begins + 1, ends + 1)
    return begins
  }

  /** As `take`, and only where all the words stand together. */
  takeWhole(words: readonly string[], from = 0): number | null {
    if (words.length === 0) return null
    const whole = ` ${words.join(' ')} `
    const at = this.free(whole, from) ?? this.free(whole, 0)
    if (at !== null) this.taken.fill(1, at + 1, at + whole.length - 1)
    return at
  }

  private partOf(
    words: readonly string[],
    from: number,
    written: (part: string[]) => string[] = (part) => part,
  ): number | null {
    for (const size of WORDS_LOOKED_FOR) {
      if (size > words.length) continue
      for (let start = 0; start + size <= words.length && start < MOST_STARTS; start += 1) {
        const part = ` ${written(words.slice(start, start + size)).join(' ')} `
        const at = this.words.indexOf(part, from)
        const found = at >= 0 ? at : this.words.indexOf(part)
        if (found >= 0) return found
      }
    }
    return null
  }

  private free(words: string, from: number): number | null {
    for (let at = this.words.indexOf(words, from); at >= 0; at = this.words.indexOf(words, at + 1))
      if (this.taken[at + 1] === 0 && this.taken[at + words.length - 2] === 0) return at
    return null
  }
}

function wordsWritten({ format, written = '' }: ReadSource): string {
  if (format !== 'html' && format !== 'docx') return written.replace(TAG, ' ')
  return linesOf(parseHtml(written, /<html[\s>]|<body[\s>]/i.test(written) ? 'document' : 'fragment')).join(
    '\n',
  )
}
