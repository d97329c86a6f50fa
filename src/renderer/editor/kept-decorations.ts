import type { PluginKey, PluginSpec } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'

/**
 * What a plugin draws in the text: the set that was last put in by a transaction's meta `key`, which stays with its words
 * while they move. Nothing is looked for here, so that letters are not kept waiting.
 */
export function keptDecorations(
  key: PluginKey<DecorationSet>,
): Pick<PluginSpec<DecorationSet>, 'key' | 'state' | 'props'> {
  return {
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, kept) {
        const next: DecorationSet | undefined = transaction.getMeta(key)
        if (next) return next
        return transaction.docChanged ? kept.map(transaction.mapping, transaction.doc) : kept
      },
    },
    props: { decorations: (state) => key.getState(state) },
  }
}
