import { useState } from 'react'
import { useRecord } from '../../../api/queries'
import { useChosen } from '../../../app/records/chosen'
import { usePlace } from '../../../app/routes'
import { countedKind } from '../../../ui/words'
import { currentSession } from '../session/sessions'
import type { PlanTarget } from './set-plan'

const nothing = { status: null, deadline: null, title: '' }

/**
 * What a plan is set on when its dialog opens: several articles where several are chosen, else the open one, else the
 * one that a table, the board or the calendar has chosen. Null where there is none.
 */
export function usePlanTarget() {
  const { section, id, view } = usePlace()
  const chosen = useChosen('articles')
  // The dialog speaks of what was chosen when it opened.
  const [target] = useState((): PlanTarget | null => {
    if (section !== 'articles') return null
    const session = currentSession.get()
    const isOpen = id !== null && session?.id === id && (view === null || view === 'revisions')
    if (chosen.length > 1) return { ids: chosen }
    if (isOpen) return { session }
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
