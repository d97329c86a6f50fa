import { assertNever } from '../../assert-never'
import type { Block } from '../blocks'
import { countWords, runsText } from './runs'

/** All words of a block, for counting. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'pullQuote':
    case 'cue':
      return runsText(block.runs)
    case 'list':
      return block.items.map((item) => item.map(blockText).join('\n')).join('\n')
    case 'quote':
      return block.blocks.map(blockText).join('\n')
    case 'figure':
      return [runsText(block.caption), block.credit ?? ''].filter(Boolean).join('\n')
    case 'definitions':
      return block.entries
        .map((entry) =>
          [runsText(entry.term), ...entry.definitions.map((d) => d.map(blockText).join('\n'))].join('\n'),
        )
        .join('\n')
    case 'pair':
      return [runsText(block.question), ...block.answers.map((a) => a.blocks.map(blockText).join('\n'))].join(
        '\n',
      )
    case 'productCard':
      return block.note ?? ''
    case 'divider':
    case 'expertCard':
      return ''
    default:
      return assertNever(block)
  }
}

const counted = new WeakMap<object, number>()

/** How many words a block has. Counted once for the same runs, since every hypothesis asks again. */
export function blockWords(block: Block): number {
  const key = 'runs' in block ? block.runs : block
  const known = counted.get(key)
  if (known !== undefined) return known
  const words = countWords(blockText(block))
  counted.set(key, words)
  return words
}
