import { type OpenValue, openArticles, outOfDateWords } from '@shared/facts/open-values'
import type { ArticleSummary } from '@shared/records/article'
import { Fragment, useMemo } from 'react'
import { useOutOfDate } from '../../../api/queries'
import { requestExport } from '../../../app/export-request'
import { RecordList } from '../../../app/records/record-list'
import { useKept } from '../../../app/use-kept'
import { formatDayShort, todayDay } from '../../../ui/dates'
import { Dot } from '../../../ui/tag'
import { counted, statusNames, statusTones } from '../../../ui/words'
import { deadlineWords } from '../words'
import classes from './article-list.module.css'
import { NoArticles } from './no-articles'
import { type ShownArticles, StatusFilter } from './status-filter'

/** The list of articles: title, where it stands, how long it is, when it is due. */
export function ArticleList({ selectedId }: { selectedId: string | null }) {
  const [shown, setShown] = useKept<ShownArticles>('articles status', null)
  const { data } = useOutOfDate()
  const outOfDate = useMemo(
    () => new Map(openArticles(data ?? []).map(({ articleId, values }) => [articleId, values])),
    [data],
  )
  const narrowed = useMemo(() => {
    if (shown === null) return null
    if (shown === 'out-of-date') {
      return {
        keep: (row: ArticleSummary) => outOfDate.has(row.id),
        none: <p>No published article prints an old price, size or name.</p>,
      }
    }
    return {
      keep: (row: ArticleSummary) => row.status === shown,
      none: <p>No article is at “{statusNames[shown]}” now.</p>,
    }
  }, [shown, outOfDate])
  return (
    <RecordList
      kind="article"
      section="articles"
      title="Articles"
      selectedId={selectedId}
      newCommand="articles.new"
      beside={<StatusFilter value={shown} outOfDate={outOfDate.size} onChange={setShown} />}
      narrowed={narrowed}
      nameOf={(row) => row.title || 'Untitled article'}
      renderMeta={(row) => <Meta row={row} old={outOfDate.get(row.id)} />}
      severalActions={(ids) => (
        <button type="button" className={classes.action} onClick={() => requestExport(ids)}>
          Export…
        </button>
      )}
      empty={<NoArticles />}
    />
  )
}

function Meta({ row, old }: { row: ArticleSummary; old: OpenValue[] | undefined }) {
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
  if (old) parts.push({ key: 'facts', words: outOfDateWords(old), late: true })
  return (
    <span className={classes.parts}>
      <Dot tone={statusTones[row.status]} />
      {parts.map(({ key, words, late }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          <span className={late ? classes.late : undefined}>{words}</span>
        </Fragment>
      ))}
    </span>
  )
}
