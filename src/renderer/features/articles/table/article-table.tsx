import { RecordBrowser } from '../../../app/records/record-browser'
import { NoArticles } from '../list/no-articles'
import { DueLine } from '../planning/due-line'
import { articleColumns } from './article-columns'

/** All articles as a table; Enter opens one for writing. */
export function ArticleTable({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordBrowser
      kind="article"
      title="Articles"
      filterLabel="Title, client, tag…"
      selectedId={selectedId}
      newCommand="articles.new"
      newLabel="Article"
      columns={articleColumns}
      offered={<DueLine />}
      nameOf={(row) => row.title || 'Untitled article'}
      placeOf={(id) => ({ section: 'articles', id })}
      empty={<NoArticles />}
    />
  )
}
