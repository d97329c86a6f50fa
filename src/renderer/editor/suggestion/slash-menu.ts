import type { MentionKind } from '@shared/article/document'
import { commandDefinition } from '@shared/commands'
import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import type { EditorCommandId } from '../editor-commands'
import type { EditorServices } from '../services'
import { factFields, readFactQuery } from './fact-query'
import { kindNouns, type MenuItem } from './menu-item'
import { MenuList } from './menu-list'
import { mayBeName, nameItems } from './name-items'
import { runItem } from './run-item'

/** What can be put in by its word after a slash. A kind of record goes on to its names, a field to its values. */
const entries: readonly { word: string; item: MenuItem }[] = [
  ...(['product', 'expert', 'brand'] as const).map((kind) => ({
    word: kindNouns[kind],
    item: { does: 'names', kind } as const,
  })),
  ...factFields.map((field) => ({ word: field, item: { does: 'values', field } as const })),
  ...(
    [
      ['question', 'insert.pair'],
      ['card', 'insert.productCard'],
      ['portrait', 'insert.expertCard'],
      ['picture', 'insert.figure'],
      ['quote', 'insert.pullQuote'],
      ['divider', 'insert.divider'],
      ['footnote', 'insert.footnote'],
    ] satisfies [string, EditorCommandId][]
  ).map(([word, command]) => ({
    word,
    item: { does: 'run', command, label: commandDefinition(command).label.replace('…', '') } as const,
  })),
]

/** `/` offers what can be put in; `/product` and a name mention that product, or make it. */
export function slashMenu(services: EditorServices) {
  return Extension.create({
    name: 'slashMenu',
    // Before the keys of writing, which have their own use for Enter in an answer and in a list.
    priority: 1200,
    addProseMirrorPlugins() {
      return [
        Suggestion<MenuItem, MenuItem>({
          editor: this.editor,
          pluginKey: new PluginKey('slashMenu'),
          char: '/',
          allowSpaces: true,
          // A slash that is only a slash brings nothing up for long: the first space ends it. Values have their own list.
          shouldShow: ({ query }) => isQuery(query) && readFactQuery(query) === null,
          decorationClass: 'mention-query',
          container: '#main',
          floatingUi: { strategy: 'fixed' },
          items: ({ query }) => itemsFor(query, services),
          command: ({ editor, range, props }) => runItem(editor, range, props, services),
          render: () =>
            new MenuList({
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
  return asked ? mayBeName(asked.name) : matching(query).length > 0
}

function itemsFor(query: string, services: EditorServices): MenuItem[] | Promise<MenuItem[]> {
  const asked = kindAsked(query)
  return asked ? nameItems(services, asked.name, [asked.kind]) : matching(query)
}

/** "product clay ma" asks for products like "clay ma". */
function kindAsked(query: string): { kind: MentionKind; name: string } | null {
  const space = query.indexOf(' ')
  if (space < 0) return null
  const word = query.slice(0, space).toLowerCase()
  const kind = (['product', 'expert', 'brand'] as const).find((one) => kindNouns[one] === word)
  return kind ? { kind, name: query.slice(space + 1) } : null
}

function matching(query: string): MenuItem[] {
  const typed = query.toLowerCase()
  return entries
    .filter(({ word, item }) => {
      const label = item.does === 'run' ? item.label.toLowerCase() : word
      return word.startsWith(typed) || label.startsWith(typed)
    })
    .map(({ item }) => item)
}
