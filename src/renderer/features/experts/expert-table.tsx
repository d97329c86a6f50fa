import { RecordBrowser } from '../../app/records/record-browser'
import { expertColumns } from './expert-columns'
import { NoExperts } from './no-experts'

/** All experts as a table; Enter opens one. */
export function ExpertTable({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordBrowser
      kind="expert"
      title="Experts"
      filterLabel="Name, title, topic…"
      selectedId={selectedId}
      newCommand="experts.new"
      newLabel="Expert"
      columns={expertColumns}
      nameOf={(row) => row.name}
      placeOf={(id) => ({ section: 'experts', id })}
      empty={<NoExperts />}
    />
  )
}
