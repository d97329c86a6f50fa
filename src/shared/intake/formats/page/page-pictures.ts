import type { Block } from '../../blocks'
import { wordsOf } from '../words'

/**
 * Takes descriptions off pictures that only say the page's title again, as systems fill them in where nobody wrote one.
 * What is taken off is listed once.
 */
export function withoutTitleForDescription(
  blocks: Block[],
  title: string | null,
): { blocks: Block[]; dropped: string[] } {
  const bare = (text: string) => wordsOf(text.toLowerCase()).join(' ')
  const said = bare(title ?? '')
  const isTitle = (block: Block) => block.type === 'figure' && block.alt !== null && bare(block.alt) === said
  const found = said === '' ? undefined : blocks.find(isTitle)
  if (found?.type !== 'figure' || found.alt === null) return { blocks, dropped: [] }
  return {
    blocks: blocks.map((block) => (isTitle(block) ? { ...block, alt: null } : block)),
    dropped: [found.alt],
  }
}
