import { newId } from '@shared/identifiers'
import type { EditValue } from '@shared/lists/editing'
import { withStatus } from '@shared/records/article-fields'
import type { ArticleStatus } from '@shared/records/choices'
import { call } from '../../../api/desk'
import { showDone, showError, showUndo } from '../../../app/notices'
import { undoEdit } from '../../../app/records/edit-many/use-edit'
import { formatDay, todayDay } from '../../../ui/dates'
import { countedKind, statusNames } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'

/** The open article, whose own undo takes a change back, or articles that are chosen in a list. */
export type PlanTarget = { session: ArticleSession } | { ids: readonly string[] }

export function setStatus(target: PlanTarget, status: ArticleStatus): void {
  if (!('session' in target)) {
    setOnMany(target.ids, { status }, `now ${statusNames[status]}`)
    return
  }
  const { session } = target
  const next = withStatus(session.fields.get(), status, todayDay())
  session.asOneStep(() => {
    session.setField('status', next.status)
    session.setField('publishedOn', next.publishedOn)
  })
}

export function setDeadline(target: PlanTarget, deadline: string | null): void {
  if ('session' in target) target.session.setField('deadline', deadline)
  else
    setOnMany(
      target.ids,
      { deadline },
      deadline === null ? 'without a deadline now' : `due on ${formatDay(deadline)} now`,
    )
}

/** @param words what they are afterwards */
function setOnMany(ids: readonly string[], fields: Record<string, EditValue>, words: string): void {
  const editId = newId()
  const tags = { add: [], remove: [] }
  call('records.editMany', { kind: 'article', ids: [...ids], fields, tags, editId })
    .then(({ done }) => {
      if (done === 0) showDone('It was so already. Nothing was changed.')
      else
        showUndo(`${countedKind(done, 'article')} ${done === 1 ? 'is' : 'are'} ${words}.`, () =>
          undoEdit(editId),
        )
    })
    .catch(showError)
}
