import type { Interview, Segment } from '@shared/records/interview'
import { IconFileText } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { call } from '../../api/desk'
import { CommandButton } from '../../app/commands/command-button'
import { showDone, showError, showProblem } from '../../app/notices'
import { EmptyState } from '../../ui/empty-state'
import { SegmentRow } from './segment-row'
import classes from './transcript.module.css'
import type { Recording } from './use-recording'

type Props = {
  interview: Interview
  recording: Recording
  /** Words to light up, each on a line, and the segment to go to. */
  find: string | null
  part: string | null
}

/** Every word of the talk: when, who, what. A click on a time plays from there. */
export function Transcript({ interview, recording, find, part }: Props) {
  const { segments } = interview
  const scrollRef = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 70,
    overscan: 10,
    paddingStart: 24,
    paddingEnd: 90,
    getItemKey: (index) => segments[index]?.id ?? index,
  })
  const current = recording.playing || recording.position > 0 ? indexAt(segments, recording.position) : -1
  useEffect(() => {
    if (current >= 0 && recording.playing) rows.scrollToIndex(current, { align: 'auto' })
  }, [current, recording.playing, rows])
  useEffect(() => {
    const at = part === null ? -1 : segments.findIndex(({ id }) => id === part)
    if (at >= 0) rows.scrollToIndex(at, { align: 'center' })
  }, [part, segments, rows])
  const words = useMemo(() => find?.split('\n') ?? [], [find])

  if (segments.length === 0) {
    return (
      <div className={classes.none}>
        <EmptyState
          icon={IconFileText}
          title="No transcript yet"
          actions={<CommandButton id="imports.pick" variant="filled" />}
        >
          Import a transcript (VTT, SRT, or text with times) and its words come to stand here, each with its
          speaker.
        </EmptyState>
      </div>
    )
  }
  const nameOf = (segment: Segment) =>
    interview.participants.find(({ id }) => id === segment.participantId)?.name ?? null
  return (
    <div ref={scrollRef} className={classes.scroll}>
      <ol className={classes.runner} style={{ height: rows.getTotalSize() }} aria-label="Transcript">
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const segment = segments[index]
          return (
            segment && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={classes.item}
                aria-setsize={segments.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <SegmentRow
                  segment={segment}
                  speaker={nameOf(segment)}
                  current={index === current}
                  arrived={segment.id === part}
                  words={words}
                  onPlay={recording.address === null ? null : recording.playFrom}
                  onToggleRecord={() => toggleOffRecord(interview, segment).catch(showError)}
                />
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

async function toggleOffRecord(interview: Interview, segment: Segment): Promise<void> {
  const offRecord = !segment.offRecord
  if (!(await setOffRecord(interview, segment.id, offRecord))) {
    showProblem('These words are no longer in the transcript. Nothing was changed.')
    return
  }
  showDone(offRecord ? 'Off the record: never quoted, never exported.' : 'Back on the record.')
}

/**
 * On top of what was saved since the screen was drawn, here or in another window: the words beside these, the plan.
 * @returns false where the words are gone
 */
async function setOffRecord(
  { id, revision, segments }: Interview,
  segmentId: string,
  offRecord: boolean,
): Promise<boolean> {
  if (!segments.some((segment) => segment.id === segmentId)) return false
  const answer = await call('interviews.saveSegments', {
    id,
    revision,
    segments: segments.map((segment) => (segment.id === segmentId ? { ...segment, offRecord } : segment)),
  })
  return answer.outcome === 'stale' ? setOffRecord(answer.current, segmentId, offRecord) : true
}

/** The segment that is spoken at a time: the last one that has begun. */
function indexAt(segments: Segment[], position: number): number {
  let found = -1
  for (const [index, { startMs }] of segments.entries()) {
    if (startMs !== null && startMs <= position) found = index
  }
  return found
}
