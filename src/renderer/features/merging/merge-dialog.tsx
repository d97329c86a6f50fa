import type { MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { getRecord } from '../../api/records'
import type { MergeRequest } from '../../app/records/merge-request'
import { Dialog } from '../../ui/dialog'
import { kindNames } from '../../ui/words'
import { Comparison } from './comparison'
import classes from './merge-dialog.module.css'
import { WhichOther } from './which-other'

/** Two records or more become one: which one stays, and what it keeps of each. */
export function MergeDialog({ request, onClose }: { request: MergeRequest; onClose: () => void }) {
  const { kind } = request
  const [ids, setIds] = useState(request.ids)
  const { one, many } = kindNames[kind]
  const alone = ids.length < 2
  return (
    <Dialog
      opened
      onClose={onClose}
      title={alone ? `Merge this ${one} with…` : `Merge ${ids.length} ${many} into one`}
      size={alone ? 'md' : 'xl'}
    >
      {alone ? (
        <WhichOther kind={kind} id={ids[0] ?? ''} onPick={(id) => setIds([...ids, id])} onClose={onClose} />
      ) : (
        <Loaded kind={kind} ids={ids} onClose={onClose} onMerged={request.onMerged} />
      )}
    </Dialog>
  )
}

function Loaded<Kind extends MergeKind>({
  kind,
  ids,
  onClose,
  onMerged,
}: {
  kind: Kind
  ids: string[]
  onClose: () => void
  onMerged: (() => void) | undefined
}) {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.record(kind, id),
      queryFn: () => getRecord(kind, id) as Promise<MergeWhole[Kind]>,
    })),
  })
  const failed = found.find(({ error }) => error !== null)
  if (failed)
    return (
      <p className={classes.problem} role="alert">
        {messageOf(failed.error)}
      </p>
    )
  const records = found.flatMap(({ data }) => data ?? [])
  if (records.length < ids.length) return <p aria-busy="true">Reading…</p>
  return (
    <Comparison
      kind={kind}
      records={records}
      onClose={onClose}
      onMerged={() => {
        onMerged?.()
        onClose()
      }}
    />
  )
}
