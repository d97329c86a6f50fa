import { conventionOf } from '@shared/article/typography/conventions'
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorServices } from '../services'

/** Where the space stands that came with a chip, as long as the caret has not left it; null where there is none. */
const key = new PluginKey<number | null>('chipSpace')

const closing = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '…'])

/** Tells of the space that this change puts after a chip, so that what closes a sentence takes its place. */
export function withChipSpace(transaction: Transaction, position: number): Transaction {
  return transaction.setMeta(key, position)
}

/**
 * A sign that closes a sentence takes the place of the space that a chip brought along, as on a telephone, and a space
 * that is typed there is that one.
 */
export function chipSpace(services: Pick<EditorServices, 'language'>) {
  return Extension.create({
    name: 'chipSpace',
    // Before quotes and dashes are set by what stands here.
    priority: 1300,
    addProseMirrorPlugins: () => [chipSpacePlugin(services)],
  })
}

export function chipSpacePlugin(services: Pick<EditorServices, 'language'>): Plugin<number | null> {
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, before, _old, state) {
        const told: number | null | undefined = transaction.getMeta(key)
        const kept = before === null ? null : transaction.mapping.map(before)
        const position = told === undefined ? kept : told
        return position !== null && isAtCaret(state, position) ? position : null
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        const position = key.getState(view.state) ?? null
        if (position === null || from !== position + 1 || to !== from || view.composing) return false
        // Whoever types the space that is there already means that one; the next is one more.
        if (text === ' ') {
          view.dispatch(view.state.tr.setMeta(key, null))
          return true
        }
        // French wants a space before some of them, and sets it itself.
        if (!closing.has(text) || text in conventionOf(services.language()).spaceBefore) return false
        view.dispatch(view.state.tr.insertText(text, position, to).scrollIntoView())
        return true
      },
    },
  })
}

function isAtCaret({ doc, selection }: EditorState, position: number): boolean {
  if (!selection.empty || selection.from !== position + 1) return false
  return doc.textBetween(position, position + 1) === ' '
}
