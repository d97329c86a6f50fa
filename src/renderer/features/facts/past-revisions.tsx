import { dayOf } from '@shared/calendar-day'
import { IconTagOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { call, messageOf } from '../../api/desk'
import { showDone, showError } from '../../app/notices'
import { formatDay } from '../../ui/dates'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { PastWorkList } from '../../ui/past-work'
import { Problem } from '../../ui/problem'
import { counted, formatCount } from '../../ui/words'
import { takeBack } from './take-back'

/** Every revision of printed values that can be taken back. */
export function PastRevisions({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['facts', 'revisions'],
    queryFn: () => call('facts.revisions'),
  })
  const undo = async (id: string) => {
    const restored = await takeBack(id)
    if (restored !== null) showDone(`${counted(restored, 'article')} as before the revision.`)
  }
  return (
    <Dialog opened onClose={onClose} title="Past revisions of prices" size="lg">
      {error ? (
        <Problem>{messageOf(error)}</Problem>
      ) : data?.length === 0 ? (
        <EmptyState icon={IconTagOff} title="Nothing was revised yet">
          When you bring old prices in several articles to the present ones, the revision is listed here, and
          can be taken back whole.
        </EmptyState>
      ) : (
        <PastWorkList
          onUndo={(id) => void undo(id).catch(showError)}
          works={(data ?? []).map(({ id, revisedAt, articles, titles, isWhole }) => ({
            id,
            name: titlesInWords(titles, articles),
            meta: [
              formatDay(dayOf(revisedAt)),
              `${counted(articles, 'article')} revised`,
              ...(isWhole ? [] : ['cut off before its end']),
            ].join(' · '),
            undo: 'Take back',
          }))}
        />
      )}
    </Dialog>
  )
}

/** "Five masks · Balms for the boat · 3 more" */
function titlesInWords(titles: readonly string[], articles: number): string {
  const named = titles.slice(0, 3).map((title) => title || 'Untitled article')
  const more = articles - named.length
  return [...named, more > 0 && `${formatCount(more)} more`].filter(Boolean).join(' · ')
}
