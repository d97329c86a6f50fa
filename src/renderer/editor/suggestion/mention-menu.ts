import { Extension } from '@tiptap/core'
import type { EditorServices } from '../services'
import { caretListKeys, caretSuggestion } from './caret-suggestion'
import type { MenuItem } from './menu-item'
import { MenuList } from './menu-list'
import { mayBeName, nameItems } from './name-items'
import { runItem } from './run-item'

/** `@` offers the library's names, and to make a record that it lacks; Enter or Tab puts the chosen one in the text. */
export function mentionMenu(services: EditorServices) {
  return Extension.create({
    name: 'mentionMenu',
    // Before the keys of writing, which have their own use for Enter in an answer and in a list.
    priority: 1200,
    addProseMirrorPlugins() {
      return [
        caretSuggestion<MenuItem, MenuItem>({
          editor: this.editor,
          key: caretListKeys.names,
          char: '@',
          isQuery: mayBeName,
          items: ({ query }) => nameItems(services, query, ['product', 'expert', 'brand']),
          command: ({ editor, range, props }) => runItem(editor, range, props, services),
          list: new MenuList({
            id: 'mention-menu',
            label: 'Names in the library',
            none: () => 'There is no name in the library yet. Go on with one to make its record',
          }),
        }),
      ]
    },
  })
}
