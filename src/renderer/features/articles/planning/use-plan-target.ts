import { useState } from 'react'
import { useRecord } from '../../../api/queries'
import { useChosen } from '../../../app/records/chosen'
import { usePlace } from '../../../app/routes'
import { useArticleInHand } from '../../../app/split/side'
import { countedKind } from '../../../ui/words'
import { shownSession } from '../session/sessions'
import type { PlanTarget } from './set-plan'

const nothing = { status: null, deadline: null, title: '' }

/**
 * What a plan is set on when its dialog opens: several articles where several are chosen, else the open one, else the
 * one that a table, the board or the calendar has chosen. Null where there is none.
 */
export function usePlanTarget() {
  const { section, id, view } = usePlace()
  const inHand = useArticleInHand(id)
  const chosen = useChosen('articles')
  // The dialog speaks of what was chosen when it opened.
  const [target] = useState((): PlanTarget | null => {
    if (section !== 'articles') return null
    if (chosen.length > 1) return { ids: chosen }
    const session = inHand === null ? null : shownSession(inHand)
    if (session && (view === null || view === 'revisions')) return { session }
    const ids = chosen.length > 0 ? chosen : id === null ? [] : [id]
    return ids.length > 0 ? { ids } : null
  })
  const ids = target && 'ids' in target ? target.ids : []
  const [only = null] = ids.length === 1 ? ids : []
  const { data: record } = useRecord('article', only)
  const known = target && 'session' in target ? target.session.fields.get() : (record ?? nothing)
  const name = ids.length > 1 ? countedKind(ids.length, 'article') : known.title || 'Untitled article'
  return { target, name, status: known.status, deadline: known.deadline }
}
