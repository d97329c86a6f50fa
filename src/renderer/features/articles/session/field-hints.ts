import type { FieldHints } from '@shared/templates/template'
import { call } from '../../../api/desk'
import { keys, queryClient } from '../../../api/queries'
import { showError } from '../../../app/notices'

const none: FieldHints = { title: '', dek: '' }

/** What the page shows of what to write in title and dek. */
export function shownFieldHints(articleId: string): FieldHints {
  return queryClient.getQueryData<FieldHints | null>(keys.fieldHints(articleId)) ?? none
}

/** Shows these at once, and keeps them beside the article. */
export function putFieldHints(articleId: string, hints: FieldHints): void {
  const queryKey = keys.fieldHints(articleId)
  queryClient.setQueryData(queryKey, hints)
  call('templates.setFieldHints', { articleId, hints }).catch((error: unknown) => {
    showError(error)
    void queryClient.invalidateQueries({ queryKey })
  })
}
