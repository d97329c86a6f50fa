import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import type { EditorServices } from '../services'
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
        Suggestion<MenuItem, MenuItem>({
          editor: this.editor,
          pluginKey: new PluginKey('mentionMenu'),
          char: '@',
          allowSpaces: true,
          shouldShow: ({ query }) => mayBeName(query),
          decorationClass: 'mention-query',
          // Within the page's main part, as everything that is read should be.
          container: '#main',
          floatingUi: { strategy: 'fixed' },
          items: ({ query }) => nameItems(services, query, ['product', 'expert', 'brand']),
          command: ({ editor, range, props }) => runItem(editor, range, props, services),
          render: () =>
            new MenuList({
              id: 'mention-menu',
              label: 'Names in the library',
              none: (query) => `No name in the library is like “${query}”`,
            }),
        }),
      ]
    },
  })
}
