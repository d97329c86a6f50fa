import type { Range } from '@tiptap/core'
import { type EditorState, type Plugin, PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionOptions } from '@tiptap/suggestion'
import type { CaretList } from './caret-list'

/** What each list under the caret is known by. */
export const caretListKeys = {
  names: new PluginKey<ListState>('mentionMenu'),
  values: new PluginKey<ListState>('factMenu'),
  blocks: new PluginKey<ListState>('slashMenu'),
}

/** The part of a suggestion's state that says which words were left as words. */
type ListState = { dismissedRange: Range | null }

type Options<Item, Picked> = Required<
  Pick<SuggestionOptions<Item, Picked>, 'editor' | 'char' | 'items' | 'command'>
> & {
  key: PluginKey<ListState>
  list: CaretList<Item, Picked>
  /** Whether the words behind the sign are for this list. */
  isQuery(query: string): boolean
  /** The list of the same sign for other words: closed there is closed here. */
  beside?: PluginKey<ListState>
}

/**
 * A list that a sign brings up. Escape closes it and leaves the words as words, until the sign is typed anew. A list in
 * which nothing was found for some letters closes itself, and comes back when they are deleted.
 */
export function caretSuggestion<Item, Picked>(options: Options<Item, Picked>): Plugin {
  const { key, list, isQuery, beside, ...shared } = options
  list.close = () => exitSuggestion(shared.editor.view, key)
  return Suggestion<Item, Picked>({
    ...shared,
    pluginKey: key,
    allowSpaces: true,
    shouldShow: ({ editor, query, range }) =>
      isQuery(query) && !(beside && isLeftAsWords(beside, editor.state, range)),
    shouldResetDismissed: ({ match }) => list.wouldFindMore(match.query),
    decorationClass: 'mention-query',
    // Within the page's main part, as everything that is read should be.
    container: '#main',
    floatingUi: { strategy: 'fixed' },
    render: () => list,
  })
}

function isLeftAsWords(key: PluginKey<ListState>, state: EditorState, { from }: Range): boolean {
  return key.getState(state)?.dismissedRange?.from === from
}
