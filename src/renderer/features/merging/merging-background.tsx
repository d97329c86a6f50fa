import { lazy, Suspense } from 'react'
import { closeMerge, useMergeRequest } from '../../app/records/merge-request'

const MergeDialog = lazy(() => import('./merge-dialog').then((module) => ({ default: module.MergeDialog })))

/** The dialog that merges records, wherever it was asked for. */
export function MergingBackground() {
  const request = useMergeRequest()
  if (!request) return null
  return (
    <Suspense fallback={null}>
      <MergeDialog key={request.ids.join()} request={request} onClose={closeMerge} />
    </Suspense>
  )
}
