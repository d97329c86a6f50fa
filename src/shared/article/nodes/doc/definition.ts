import { Node } from '@tiptap/core'

export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content:
    '(paragraph | heading | bulletList | orderedList | blockquote | qa | figure | pullQuote | productCard | expertCard | divider)+',
})
