import type { ArticleStatus, ArticleSummary } from '@shared/records/article'
import { useMemo } from 'react'
import { requestExport } from '../../../app/export-request'
import { RecordList } from '../../../app/records/record-list'
import { useKept } from '../../../app/use-kept'
import { formatDayShort, todayDay } from '../../../ui/dates'
import { Dot } from '../../../ui/tag'
import { counted, statusNames, statusTones } from '../../../ui/words'
import { deadlineWords } from '../words'
import classes from './article-list.module.css'
import { NoArticles } from './no-articles'
import { StatusFilter } from './status-filter'

/** The list of articles: title, where it stands, how long it is, when it is due. */
export function ArticleList({ selectedId }: { selectedId: string | null }) {
  const [status, setStatus] = useKept<ArticleStatus | null>('articles status', null)
  const narrowed = useMemo(
    () =>
      status && {
        keep: (row: ArticleSummary) => row.status === status,
        none: <p>No article is at “{statusNames[status]}” now.</p>,
      },
    [status],
  )
  return (
    <RecordList
      kind="article"
      section="articles"
      title="Articles"
      selectedId={selectedId}
      newCommand="articles.new"
      beside={<StatusFilter value={status} onChange={setStatus} />}
      narrowed={narrowed}
      nameOf={(row) => row.title || 'Untitled article'}
      renderMeta={(row) => <Meta row={row} />}
      severalActions={(ids) => (
        <button type="button" className={classes.action} onClick={() => requestExport(ids)}>
          Export…
        </button>
      )}
      empty={<NoArticles />}
    />
  )
}

function Meta({ row }: { row: ArticleSummary }) {
  const parts: { key: string; words: string; late?: boolean }[] = [
    { key: 'status', words: statusNames[row.status] },
  ]
  if (row.status === 'published' && row.publishedOn) {
    parts.push({ key: 'published', words: formatDayShort(row.publishedOn) })
  } else if (row.wordCount > 0) {
    parts.push({ key: 'words', words: counted(row.wordCount, 'word') })
  }
  if (row.deadline && row.status !== 'published') {
    parts.push({ key: 'deadline', ...deadlineWords(row.deadline, todayDay()) })
  }
  return (
    <>
      <Dot tone={statusTones[row.status]} />
      <span className={classes.parts}>
        {parts.map(({ key, words, late }, index) => (
          <span key={key} className={late ? classes.late : undefined}>
            {index > 0 && ' · '}
            {words}
          </span>
        ))}
      </span>
    </>
  )
}
