import { restoredFields } from '@shared/article/compare/restore'
import type { ArticleFields } from '@shared/records/article'
import type { RevisionState } from '@shared/records/revision'
import { becomeDocument } from '../../../editor/document-json'
import { closeHistory } from '../../../editor/history/document-history'
import type { ArticleSession } from './article-session'

/** Makes the open article what it was: its text, and what a reader sees beside it. One step of undo. */
export function restoreState(session: ArticleSession, { fields, document }: RevisionState): void {
  const restore = () => {
    const { editor } = session
    const next = editor.schema.nodeFromJSON(document)
    const tr = becomeDocument(closeHistory(editor.state.tr), next).setMeta('addToHistory', true)
    if (tr.docChanged) editor.view.dispatch(tr)
    for (const name of restoredFields) restoreField(session, name, fields)
  }
  session.asOneStep(() => session.counting.notWriting(restore))
}

function restoreField<Name extends keyof ArticleFields>(
  session: ArticleSession,
  name: Name,
  fields: ArticleFields,
): void {
  session.setField(name, fields[name])
}
