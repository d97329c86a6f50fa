import { lettersOf } from '@shared/article/line-letters'
import { NO_LETTER } from '@shared/article/no-letter'
import { smarten } from '@shared/article/typography/smarten'
import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services'

/** What was just set, and the letters that were typed for it. */
type JustSet = { from: number; to: number; typed: string }

const key = new PluginKey<JustSet | null>('smartPunctuation')

/** Letters before the caret that are looked at: quotes that opened further up are no longer counted. */
const LOOK_BACK = 1000

type Wants = Pick<EditorServices, 'language' | 'smartPunctuation'>

/**
 * Quotes, dashes, ellipses and spaces as the article's language sets them, while one types. What was typed is a step of
 * undo by itself: Undo or Backspace right after gives it back.
 *
 * Tiptap's own Typography is not used: its quotes are fixed when the editor is made and are the same at every depth, and
 * it knows neither primes, apostrophes that open a word, nor spaces that do not break.
 */
export function smartPunctuation(services: Wants) {
  return Extension.create({
    name: 'smartPunctuation',
    // Backspace comes here before it joins blocks.
    priority: 1200,
    addKeyboardShortcuts() {
      const { editor } = this
      return { Backspace: () => giveBack(editor.state, editor.view.dispatch) }
    },
    addProseMirrorPlugins() {
      return [smartPunctuationPlugin(services)]
    },
  })
}

function smartPunctuationPlugin(services: Wants): Plugin<JustSet | null> {
  return new Plugin<JustSet | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, before) {
        const set: JustSet | null | undefined = transaction.getMeta(key)
        if (set !== undefined) return set
        return transaction.docChanged || transaction.selectionSet ? null : before
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        // What an input method composes is its own until it is done.
        if (view.composing || !services.smartPunctuation() || [...text].length !== 1) return false
        return typeSmart(view, from, to, text, services.language())
      },
      handleDOMEvents: {
        // A dead key is composed too, and what comes of it with a space is a plain quote.
        compositionend(view, event) {
          const { data } = event
          if ((data === '"' || data === "'") && services.smartPunctuation())
            setTimeout(() => setComposedQuote(view, data, services.language()))
          return false
        },
      },
    },
  })
}

function typeSmart(view: EditorView, from: number, to: number, text: string, language: string): boolean {
  const { state } = view
  const made = smarten(language, wordsBefore(state, from), text)
  if (!made) return false
  // As the browser would have put it in: with the marks that stand here.
  view.dispatch(state.tr.insertText(text, from, to).scrollIntoView())
  replace(view, from + text.length, made.remove, made.insert)
  return true
}

function setComposedQuote(view: EditorView, typed: string, language: string): void {
  if (view.isDestroyed || view.composing || !view.state.selection.empty) return
  const { from } = view.state.selection
  const before = wordsBefore(view.state, from)
  if (!before.endsWith(typed)) return
  const made = smarten(language, before.slice(0, -typed.length), typed)
  if (made) replace(view, from, made.remove, made.insert)
}

/** Replaces the letters before a place, as a step of undo of its own, and remembers what they were. */
function replace(view: EditorView, end: number, remove: number, insert: string): void {
  const start = end - remove
  const typed = view.state.doc.textBetween(start, end, '', NO_LETTER)
  const tr = closeHistory(view.state.tr)
  if (insert === '') tr.delete(start, end)
  else tr.insertText(insert, start, end)
  view.dispatch(tr.setMeta(key, { from: start, to: start + insert.length, typed }))
  // What is typed after it is another step, so that Undo does not take both.
  view.dispatch(closeHistory(view.state.tr).setMeta(key, key.getState(view.state)))
}

/** Gives back what was typed for what was just set; false where something was done since. */
const giveBack: Command = (state, dispatch) => {
  const set = key.getState(state)
  if (!set) return false
  dispatch?.(restored(state, set))
  return true
}

function restored(state: EditorState, { from, to, typed }: JustSet): Transaction {
  return closeHistory(state.tr).insertText(typed, from, to).setMeta(key, null).scrollIntoView()
}

function wordsBefore(state: EditorState, position: number): string {
  const $position = state.doc.resolve(position)
  const { parent, parentOffset } = $position
  return lettersOf(parent, Math.max(0, parentOffset - LOOK_BACK), parentOffset)
}
