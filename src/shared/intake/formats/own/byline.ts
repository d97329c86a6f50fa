import type { Block, ReadSource } from '../../blocks'
import { plainText } from '../runs'
import { textOfBlocks, wordsOf } from '../words'

/** A paragraph of so many words is the article's: nobody signs below its beginning. */
const FEWEST_WORDS_OF_PROSE = 15
const MOST_LINES_ABOVE = 4
const SAYS_BY =
  /^(?:(?:(?:posted|written|words|text|story) )?by:?|(?:von|par|por|di|door|words|text|author|autor(?:in)?):?) $/iu

/** Takes the line off the top that only says again who wrote the text, where its front matter says so: «*By Ada Reis*». */
export function withoutOwnByline(source: ReadSource): ReadSource {
  const name = fold(source.metadata.byline ?? '')
  if (name === '') return source
  const at = source.blocks.slice(0, MOST_LINES_ABOVE).findIndex((block) => signs(block, name))
  if (at < 0 || source.blocks.slice(0, at).some(isProse)) return source
  const line = textOfBlocks(source.blocks.slice(at, at + 1))
  return {
    ...source,
    blocks: source.blocks.filter((_, index) => index !== at),
    dropped: [...source.dropped, line],
  }
}

function signs(block: Block, name: string): boolean {
  if (block.type !== 'paragraph') return false
  const line = fold(plainText(block.runs))
  return line.endsWith(name) && SAYS_BY.test(line.slice(0, -name.length))
}

function isProse(block: Block): boolean {
  return block.type === 'paragraph' && wordsOf(textOfBlocks([block])).length >= FEWEST_WORDS_OF_PROSE
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
