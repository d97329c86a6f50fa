import type { MentionKind } from '@shared/article/document'
import { Extension } from '@tiptap/core'
import type { EditorServices } from '../services'
import { caretListKeys, caretSuggestion } from './caret-suggestion'
import { readFactQuery } from './fact-query'
import { kindNouns, type MenuItem } from './menu-item'
import { MenuList } from './menu-list'
import { mayBeName, nameItems } from './name-items'
import { runItem } from './run-item'
import { amongNames, slashItems } from './slash-items'

/** `/` offers what can be put in; `/product` and a name mention that product, or make it. */
export function slashMenu(services: EditorServices) {
  return Extension.create({
    name: 'slashMenu',
    // Before the keys of writing, which have their own use for Enter in an answer and in a list.
    priority: 1200,
    addProseMirrorPlugins() {
      return [
        caretSuggestion<MenuItem, MenuItem>({
          editor: this.editor,
          key: caretListKeys.blocks,
          beside: caretListKeys.values,
          char: '/',
          // A slash that is only a slash brings nothing up for long: the first space ends it. Values have their own list.
          isQuery: (query) => isQuery(query) && readFactQuery(query) === null,
          items: ({ query }) => itemsFor(query, services),
          command: ({ editor, range, props }) => runItem(editor, range, props, services),
          list: new MenuList({
            id: 'slash-menu',
            label: 'Put in',
            none: () => 'Go on with a few letters of the name',
          }),
        }),
      ]
    },
  })
}

function isQuery(query: string): boolean {
  const asked = kindAsked(query)
  return asked ? mayBeName(asked.name) : slashItems(query).length > 0
}

function itemsFor(query: string, services: EditorServices): MenuItem[] | Promise<MenuItem[]> {
  const asked = kindAsked(query)
  if (!asked) return slashItems(query)
  return nameItems(services, asked.name, [asked.kind]).then((names) => amongNames(query, names))
}

/** "product clay ma" asks for products like "clay ma". */
function kindAsked(query: string): { kind: MentionKind; name: string } | null {
  const space = query.indexOf(' ')
  if (space < 0) return null
  const word = query.slice(0, space).toLowerCase()
  const kind = (['product', 'expert', 'brand'] as const).find((one) => kindNouns[one] === word)
  return kind ? { kind, name: query.slice(space + 1) } : null
}
