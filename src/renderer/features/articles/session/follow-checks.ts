import type { ArticleFields } from '@shared/records/article'
import type { Editor } from '@tiptap/core'
import { onEvent } from '../../../api/desk'
import type { EditorServices } from '../../../editor/services'
import type { Store } from '../../../ui/store'

/**
 * Keeps the findings with what they hang on besides the text: the fields, the rules, which another window may turn off,
 * the rules' files, which a writer edits in another program, dictionaries and names.
 * @returns how to end it
 */
export function followChecks(
  { findings, spelling }: Pick<EditorServices, 'findings' | 'spelling'>,
  fields: Store<ArticleFields>,
  editor: Editor,
): (() => void)[] {
  let before = fields.get()
  const refresh = () => {
    // Without a library there is nothing to check by; the next change asks again.
    if (findings.rules.get() !== null) findings.refresh().catch(() => {})
  }
  const refreshShown = () => {
    // A text that nobody sees is looked at when it is seen again.
    if (editor.isInitialized) refresh()
  }
  window.addEventListener('focus', refreshShown)
  editor.on('mount', refresh)
  return [
    () => window.removeEventListener('focus', refreshShown),
    () => editor.off('mount', refresh),
    onEvent('checks.changed', () => {
      refreshShown()
      spelling.changed()
    }),
    onEvent('dictionaries.changed', () => spelling.changed()),
    onEvent('records.changed', ({ kind }) => {
      // Their names are words that are right.
      if (kind === 'expert' || kind === 'brand' || kind === 'product') spelling.changed()
    }),
    fields.subscribe(() => {
      const { title, dek, language } = fields.get()
      if (title === before.title && dek === before.dek && language === before.language) return
      // Which rules hold for a text is a matter of its language.
      if (language === before.language) findings.lookAgain()
      else {
        findings.changed()
        spelling.changed()
      }
      before = fields.get()
    }),
  ]
}
