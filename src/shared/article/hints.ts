import { Extension } from '@tiptap/core'
import type { BlockNode } from './document'

/** Blocks that can say what to write in them while they are empty. */
const HINTED_TYPES = ['paragraph', 'heading', 'question'] as const

/**
 * Gives text blocks the attribute `hint`: what a template asks for, shown while the block is empty. It is absent where
 * there is none, so that a document without hints is stored as it always was. It is never written to HTML, so that a
 * copy takes no hint out of the app, and the line after a hinted one has none.
 */
export const Hints = Extension.create({
  name: 'hints',

  addGlobalAttributes() {
    return [
      {
        types: [...HINTED_TYPES],
        attributes: {
          hint: {
            default: undefined,
            validate: 'string|undefined',
            rendered: false,
            keepOnSplit: false,
            parseHTML: () => undefined,
          },
        },
      },
    ]
  },
})

/** The hint of a block; null where it has none. */
export function hintOf(block: BlockNode): string | null {
  return ('hint' in block.attrs && block.attrs.hint) || null
}
