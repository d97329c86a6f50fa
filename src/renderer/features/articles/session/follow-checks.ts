import type { ArticleFields } from '@shared/records/article'
import { onEvent } from '../../../api/desk'
import type { Findings } from '../../../editor/findings/findings'
import type { Store } from '../../../editor/store'

/**
 * Keeps the findings with what they hang on besides the text: the fields, the rules, which another window may turn off,
 * and the rules' files, which a writer edits in another program.
 * @returns how to end it
 */
export function followChecks(findings: Findings, fields: Store<ArticleFields>): (() => void)[] {
  let before = fields.get()
  const refresh = () => {
    // Without a library there is nothing to check by; the next change asks again.
    if (findings.rules.get() !== null) findings.refresh().catch(() => {})
  }
  window.addEventListener('focus', refresh)
  return [
    () => window.removeEventListener('focus', refresh),
    onEvent('checks.changed', refresh),
    fields.subscribe(() => {
      const { title, dek, language } = fields.get()
      if (title === before.title && dek === before.dek && language === before.language) return
      // Which rules hold for a text is a matter of its language.
      if (language === before.language) findings.lookAgain()
      else findings.changed()
      before = fields.get()
    }),
  ]
}
