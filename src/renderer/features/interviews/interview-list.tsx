import { RecordList } from '../../app/records/record-list'
import { formatDayShort, formatLength } from '../../ui/dates'
import { Tag } from '../../ui/tag'
import { interviewMediumNames } from '../../ui/words'
import { interviewName } from './interview-name'
import { NoInterviews } from './no-interviews'

export function InterviewList({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordList
      kind="interview"
      title="Interviews"
      selectedId={selectedId}
      newCommand="interviews.new"
      nameOf={interviewName}
      renderMeta={(row) => (
        <>
          <span>
            {[
              row.heldOn && formatDayShort(row.heldOn),
              interviewMediumNames[row.medium].toLowerCase(),
              row.durationMs && formatLength(row.durationMs),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {row.consentForm === 'none' ? (
            <Tag tone="amber">No consent yet</Tag>
          ) : (
            <Tag tone="sage">Consent on file</Tag>
          )}
        </>
      )}
      empty={<NoInterviews />}
    />
  )
}
