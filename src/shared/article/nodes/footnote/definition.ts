import { mergeAttributes, Node } from '@tiptap/core'

/**
 * A footnote at its place in the line, with its words in it, so that it moves, is copied and goes with what it is about.
 * An atom from outside: the caret passes it in one step, and goes in only to write it.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: '(text | hardBreak | mention | fact)*',
  atom: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'span[data-footnote]', contentElement: '[data-footnote-words]' }]
  },

  /** A copy for other programs has the words in brackets. */
  renderHTML({ HTMLAttributes }) {
    const attributes = mergeAttributes(HTMLAttributes, { class: 'footnote', 'data-footnote': '' })
    return ['span', attributes, ' [', ['span', { 'data-footnote-words': '' }, 0], ']']
  },

  renderText({ node }) {
    return ` [${node.textContent}]`
  },
})
