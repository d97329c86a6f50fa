import type { Block, ReadSource, Run, SourceMetadata } from '../blocks'
import { plainText } from './runs'

/**
 * The text of blocks in reading order, one line a block: what the "no word lost" laws count, and what a dropped
 * passage reads like.
 */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n')
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOfRuns(block.runs)
    case 'list':
      return block.items.map(textOfBlocks).join('\n')
    case 'quote':
      return textOfBlocks(block.blocks)
    case 'figure':
      return [block.alt, wordsOfRuns(block.caption), block.credit].filter(Boolean).join('\n')
    case 'divider':
      return ''
    case 'definitions':
      return block.entries
        .map((entry) => [wordsOfRuns(entry.term), ...entry.definitions.map(textOfBlocks)].join('\n'))
        .join('\n')
    case 'cue':
      return [block.speaker, wordsOfRuns(block.runs)].filter(Boolean).join(' ')
    case 'pair':
      return [
        block.askedBy,
        wordsOfRuns(block.question),
        ...block.answers.flatMap((answer) => [answer.speaker, textOfBlocks(answer.blocks)]),
      ]
        .filter(Boolean)
        .join('\n')
    case 'pullQuote':
      return [wordsOfRuns(block.runs), block.speaker].filter(Boolean).join('\n')
    case 'productCard':
      return block.note ?? ''
    case 'expertCard':
      return ''
  }
}

/** A line, and the footnotes in it as lines after it. */
function wordsOfRuns(runs: readonly Run[]): string {
  const notes = runs.flatMap(({ footnote }) => (footnote ? [wordsOfRuns(footnote)] : []))
  return [plainText(runs), ...notes].join('\n')
}

function textOfMetadata(metadata: SourceMetadata): string {
  return [...Object.values(metadata)].flat().filter(Boolean).join('\n')
}

/** Everything a read source accounts for: kept, dropped and known besides. */
export function textOfSource(source: ReadSource): string {
  return [textOfMetadata(source.metadata), textOfBlocks(source.blocks), ...source.dropped].join('\n')
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of `text` that `kept` does not hold as often. */
export function missingWords(text: string, kept: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(kept)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count === 0
  })
}
