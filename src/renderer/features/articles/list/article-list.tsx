import { type OpenValue, outOfDateWords } from '@shared/facts/open-values'
import type { Condition } from '@shared/lists/query'
import type { ArticleSummary } from '@shared/records/article'
import { deadlineWords, isMet } from '@shared/records/deadline'
import { requestExport } from '../../../app/export-request'
import { LookMenu } from '../../../app/lists/look-menu'
import { RecordList } from '../../../app/records/record-list'
import { useToday } from '../../../app/today'
import { formatDayShort } from '../../../ui/dates'
import { Dot } from '../../../ui/tag'
import { counted, statusNames, statusTones } from '../../../ui/words'
import { useFindingCounts } from '../finding-counts'
import { useOpenValues } from '../open-values'
import { DueLine } from '../planning/due-line'
import classes from './article-list.module.css'
import { NoArticles } from './no-articles'
import { StatusFilter, shownBy } from './status-filter'

/** The list of articles: title, where it stands, how long it is, when it is due. */
export function ArticleList({ selectedId }: { selectedId: string | null }) {
  const outOfDate = useOpenValues()
  const findings = useFindingCounts()
  return (
    <RecordList
      kind="article"
      title="Articles"
      selectedId={selectedId}
      newCommand="articles.new"
      beside={<StatusFilter outOfDate={outOfDate.size} />}
      above={<DueLine />}
      looks={<LookMenu />}
      nothingFits={nothingFits}
      nameOf={(row) => row.title || 'Untitled article'}
      renderMeta={(row) => (
        <Meta row={row} old={outOfDate.get(row.id)} findings={findings.get(row.id) ?? 0} />
      )}
      severalActions={(ids) => (
        <button type="button" className={classes.action} onClick={() => requestExport(ids)}>
          Export…
        </button>
      )}
      empty={<NoArticles />}
    />
  )
}

function nothingFits(where: readonly Condition[]) {
  const shown = where.length === 1 ? shownBy(where) : null
  if (shown === 'out-of-date') return 'No published article prints an old price, size or name.'
  return shown && `No article is at “${statusNames[shown]}” now.`
}

type MetaProps = { row: ArticleSummary; old: OpenValue[] | undefined; findings: number }

function Meta({ row, old, findings }: MetaProps) {
  const today = useToday()
  const parts: { key: string; words: string; late?: boolean }[] = [
    { key: 'status', words: statusNames[row.status] },
  ]
  if (row.status === 'published' && row.publishedOn) {
    parts.push({ key: 'published', words: formatDayShort(row.publishedOn) })
  } else if (row.wordCount > 0) {
    parts.push({ key: 'words', words: counted(row.wordCount, 'word') })
  }
  if (row.deadline && !isMet(row)) {
    parts.push({ key: 'deadline', ...deadlineWords(row.deadline, today) })
  }
  if (findings > 0) parts.push({ key: 'findings', words: counted(findings, 'finding') })
  if (old) parts.push({ key: 'facts', words: outOfDateWords(old), late: true })
  return (
    <span className={classes.parts}>
      <Dot tone={statusTones[row.status]} />
      <span className={classes.words}>
        {parts.map(({ key, words, late }, index) => (
          <span key={key} className={classes.part} data-late={late || undefined}>
            {index > 0 && <span className={classes.between}> · </span>}
            {words}
          </span>
        ))}
      </span>
    </span>
  )
}
