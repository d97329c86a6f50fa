import { dayOf } from '@shared/calendar-day'
import { IconReplace } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call, messageOf } from '../../api/desk'
import { showError } from '../../app/notices'
import { formatDay } from '../../ui/dates'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { PastWorkList } from '../../ui/past-work'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import { takeBack } from './take-back'

/** Every replacement in many articles that can be taken back. */
export function PastReplacements({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const queryKey = ['find', 'replacements']
  const { data, error } = useQuery({ queryKey, queryFn: () => call('find.replacements'), gcTime: 0 })
  const undo = async (id: string) => {
    await takeBack(id)
    await client.invalidateQueries({ queryKey })
  }
  return (
    <Dialog opened onClose={onClose} title="Past replacements" size="lg">
      {error ? (
        <Problem>{messageOf(error)}</Problem>
      ) : data?.length === 0 ? (
        <EmptyState icon={IconReplace} title="Nothing was replaced yet">
          When you replace words in several articles at once, that is listed here, and can be taken back
          whole.
        </EmptyState>
      ) : (
        <PastWorkList
          onUndo={(id) => void undo(id).catch(showError)}
          works={(data ?? []).map(({ id, replacedAt, found, put, articles, isWhole }) => ({
            id,
            name: put === '' ? `“${found}” taken out` : `“${found}” became “${put}”`,
            meta: [
              formatDay(dayOf(replacedAt)),
              counted(articles, 'article'),
              ...(isWhole ? [] : ['cut off before its end']),
            ].join(' · '),
            undo: 'Take back',
          }))}
        />
      )}
    </Dialog>
  )
}
