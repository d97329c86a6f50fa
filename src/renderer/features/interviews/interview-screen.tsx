import { Button } from '@mantine/core'
import type { Interview } from '@shared/records/interview'
import { IconTrash, IconWand } from '@tabler/icons-react'
import { useState } from 'react'
import { CommandIcon } from '../../app/commands/command-button'
import { MainBar } from '../../app/main-bar'
import { showError } from '../../app/notices'
import { useBinCommand } from '../../app/records/use-bin-command'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { draftArticle } from './draft-article'
import { PlayerBar } from './player-bar'
import { shareOfWords } from './share-of-words'
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
  useBinCommand('interview', interview.id, interview.title)
  const [drafting, setDrafting] = useState(false)
  const draft = () => {
    setDrafting(true)
    draftArticle(interview)
      .catch(showError)
      .finally(() => setDrafting(false))
  }
  const offRecord = interview.segments.filter((segment) => segment.offRecord).length
  return (
    <>
      <MainBar
        left={
          recording.address === null ? (
            <SectionTitle>{interview.title || 'Untitled interview'}</SectionTitle>
          ) : (
            <PlayerBar recording={recording} />
          )
        }
        right={
          <>
            <Button
              variant="filled"
              loading={drafting}
              disabled={interview.segments.length === 0}
              leftSection={<IconWand size={18} stroke={1.6} aria-hidden />}
              onClick={draft}
            >
              Draft the article
            </Button>
            <CommandIcon id="record.bin" icon={IconTrash} />
          </>
        }
      />
      <Transcript interview={interview} recording={recording} find={find} part={part} />
      <StatusLine
        left={
          <>
            <span>{counted(interview.participants.length, 'speaker')}</span>
            <span>{counted(interview.segments.length, 'segment')}</span>
            {offRecord > 0 && <span>{offRecord} off the record</span>}
          </>
        }
        right={<span>{shareOfWords(interview)}</span>}
      />
    </>
  )
}
