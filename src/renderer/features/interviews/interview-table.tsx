import { RecordBrowser } from '../../app/records/record-browser'
import { interviewColumns } from './interview-columns'
import { interviewName } from './interview-name'
import { NoInterviews } from './no-interviews'

/** All interviews as a table; Enter opens one. */
export function InterviewTable({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordBrowser
      kind="interview"
      title="Interviews"
      filterLabel="Title, person, place…"
      selectedId={selectedId}
      newCommand="interviews.new"
      newLabel="Interview"
      columns={interviewColumns}
      nameOf={interviewName}
      placeOf={(id) => ({ section: 'interviews', id })}
      empty={<NoInterviews />}
    />
  )
}
