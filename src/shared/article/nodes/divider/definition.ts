import { Node, nodeInputRule } from '@tiptap/core'

export const Divider = Node.create({
  name: 'divider',
  group: 'block',

  parseHTML() {
    return [{ tag: 'hr' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['hr', HTMLAttributes]
  },

  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|___\s|\*\*\*\s)$/, type: this.type })]
  },
})
