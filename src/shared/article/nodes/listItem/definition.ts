import { ListItem as TiptapListItem } from '@tiptap/extension-list'

export const ListItem = TiptapListItem.extend({
  content: '(paragraph | bulletList | orderedList)+',
})
