import { Button, SegmentedControl } from '@mantine/core'
import type { Interview } from '@shared/records/interview'
import { IconTrash, IconWand } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { CommandIcon } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { showError } from '../../app/notices'
import { useBinCommand } from '../../app/records/use-bin-command'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { VoiceShares } from '../../ui/voice-shares'
import { counted } from '../../ui/words'
import { draftArticle } from './draft-article'
import classes from './interview-screen.module.css'
import { PlanView } from './plan/plan-view'
import { PlayerBar } from './player-bar'
import { shareOfWords } from './share-of-words'
import { TalkLine } from './talk-line'
import { Transcript } from './transcript'
import { useRecording } from './use-recording'

/** A talk to read and to hear: the recording's player above, the transcript below. */
export function InterviewScreen({
  interview,
  find,
  part,
}: {
  interview: Interview
  find: string | null
  part: string | null
}) {
  const recording = useRecording(interview)
  const title = interview.title || 'Untitled interview'
  useBinCommand('interview', interview.id, interview.title)
  const [drafting, setDrafting] = useState(false)
  // Before the talk there is nothing to read, and everything to plan.
  const [shows, setShows] = useState<'plan' | 'transcript'>(
    interview.segments.length > 0 ? 'transcript' : 'plan',
  )
  useEffect(() => {
    // A search leads to words that were said, the making of a talk to its plan.
    if (part !== 'plan' && (part !== null || find !== null)) setShows('transcript')
  }, [part, find])
  const canDraft = interview.segments.length > 0 || interview.plan.length > 0
  const draft = () => {
    setDrafting(true)
    draftArticle(interview)
      .catch(showError)
      .finally(() => setDrafting(false))
  }
  useCommand('interviews.draft', draft, canDraft)
  const isTimed = interview.segments.some(({ startMs }) => startMs !== null)
  const offRecord = interview.segments.filter((segment) => segment.offRecord).length
  return (
    <>
      <MainBar
        left={
          recording.address === null ? (
            <SectionTitle>{title}</SectionTitle>
          ) : (
            <PlayerBar title={title} recording={recording} hasLine={!isTimed} />
          )
        }
        right={
          <>
            <Button
              variant="filled"
              loading={drafting}
              disabled={!canDraft}
              leftSection={<IconWand size={18} stroke={1.6} aria-hidden />}
              onClick={draft}
            >
              Draft the article
            </Button>
            <CommandIcon id="record.bin" icon={IconTrash} />
          </>
        }
      />
      {isTimed && <TalkLine interview={interview} recording={recording} />}
      <div className={classes.views}>
        <SegmentedControl
          size="sm"
          aria-label="What is shown"
          data={[
            { value: 'plan', label: 'Plan' },
            { value: 'transcript', label: 'Transcript' },
          ]}
          value={shows}
          // The values are those of the two above.
          onChange={(value) => setShows(value as typeof shows)}
        />
      </div>
      {shows === 'plan' ? (
        <PlanView interview={interview} />
      ) : (
        <Transcript interview={interview} recording={recording} find={find} part={part} />
      )}
      <StatusLine
        left={
          <>
            <span>{counted(interview.participants.length, 'person', 'people')}</span>
            {interview.segments.length > 0 && <span>{counted(interview.segments.length, 'segment')}</span>}
            {interview.plan.length > 0 && <span>{planWords(interview)}</span>}
            {offRecord > 0 && <span>{offRecord} off the record</span>}
          </>
        }
        right={<VoiceShares voices={shareOfWords(interview)} />}
      />
    </>
  )
}

/** "12 planned, 8 asked" */
function planWords({ plan }: Interview): string {
  const asked = plan.filter(({ state }) => state === 'asked').length
  return asked > 0 ? `${plan.length} planned, ${asked} asked` : `${plan.length} planned`
}
