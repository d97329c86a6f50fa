import type { CommandId } from '@shared/commands'
import type { Node } from '@tiptap/pm/model'
import { type Blocks, nodesOf } from '../commands/blocks'
import type { BlockForm } from '../commands/turn-into'

const names: Record<string, string> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  listItem: 'List item',
  blockquote: 'Block quotation',
  qa: 'Pair',
  figure: 'Picture',
  pullQuote: 'Pull quote',
  productCard: 'Product card',
  expertCard: 'Expert card',
  divider: 'Divider',
}

/** What these blocks are called: "Pair", "3 blocks". */
export function blocksName(blocks: Blocks): string {
  const [first, ...more] = nodesOf(blocks)
  if (!first) return 'Block'
  return more.length > 0 ? `${more.length + 1} blocks` : blockName(first)
}

function blockName({ type }: Node): string {
  return names[type.name] ?? 'Block'
}

/** The forms as the menu offers them. */
export const formNames: Record<BlockForm, string> = {
  paragraph: 'Paragraph',
  question: 'Question',
  heading2: 'Heading',
  heading3: 'Smaller heading',
  heading4: 'Smallest heading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  blockquote: 'Block quotation',
  pullQuote: 'Pull quote',
}

/** The commands that do the same at the caret: menus show their keys. */
export const formCommands: Record<BlockForm, CommandId | null> = {
  paragraph: 'format.paragraph',
  question: 'article.question',
  heading2: 'format.heading2',
  heading3: 'format.heading3',
  heading4: 'format.heading4',
  bulletList: 'format.bulletList',
  orderedList: 'format.orderedList',
  blockquote: 'format.blockquote',
  pullQuote: null,
}
