import { IconMicrophone } from '@tabler/icons-react'
import { CommandButton } from '../../app/commands/command-button'
import { RecordList } from '../../app/records/record-list'
import { formatDayShort, formatLength } from '../../ui/dates'
import { EmptyState } from '../../ui/empty-state'
import { Tag } from '../../ui/tag'
import { interviewMediumNames } from '../../ui/words'

export function InterviewList({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordList
      kind="interview"
      section="interviews"
      title="Interviews"
      selectedId={selectedId}
      newCommand="interviews.new"
      nameOf={(row) => row.title || row.participantNames.join(', ') || 'Untitled interview'}
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
      empty={
        <EmptyState
          icon={IconMicrophone}
          title="No interviews yet"
          actions={
            <>
              <CommandButton id="interviews.new" variant="filled" />
              <CommandButton id="imports.pick" />
            </>
          }
        >
          A talk with its people, its consent, its recording and every word of it. Import a transcript to
          begin.
        </EmptyState>
      }
    />
  )
}
