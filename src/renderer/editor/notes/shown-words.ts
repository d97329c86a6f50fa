import type { FactNode, MentionNode } from '@shared/article/document'
import type { Node } from '@tiptap/pm/model'
import type { EditorServices } from '../services'
import { factText } from '../views/chip-views'
import type { Range } from './note-place'

/** The words of a range as readers see them, on one line: a chip is the name it shows. */
export function shownWords(
  doc: Node,
  { from, to }: Range,
  services: Pick<EditorServices, 'references' | 'language'>,
): string {
  return doc
    .textBetween(from, to, ' ', (leaf) => leafWords(leaf, services))
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a chip, a value or a card shows. */
export function leafWords(leaf: Node, services: Pick<EditorServices, 'references' | 'language'>): string {
  const { references } = services
  switch (leaf.type.name) {
    case 'mention': {
      const { kind, id, text } = leaf.attrs as MentionNode['attrs']
      return text ?? references.nameOf(kind, id) ?? ''
    }
    case 'fact':
      return factText(leaf.attrs as FactNode['attrs'], services) ?? ''
    case 'productCard':
      return `[${references.nameOf('product', leaf.attrs.productId) ?? 'Product card'}]`
    case 'expertCard':
      return `[${references.nameOf('expert', leaf.attrs.expertId) ?? 'Expert card'}]`
    default:
      return ' '
  }
}
