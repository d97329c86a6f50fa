import { mergeAttributes, Node } from '@tiptap/core'

/** A Q&A pair: one question and what each speaker answers. */
export const Qa = Node.create({
  name: 'qa',
  group: 'block',
  content: 'question answer+',
  defining: true,
  draggable: true,

  parseHTML() {
    return [{ tag: 'section.qa' }, { tag: 'div.qa' }, { tag: 'dl.qa' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['section', mergeAttributes(HTMLAttributes, { class: 'qa' }), 0]
  },
})
