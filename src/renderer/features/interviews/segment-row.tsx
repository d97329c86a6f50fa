import { ActionIcon, Tooltip } from '@mantine/core'
import type { Segment } from '@shared/records/interview'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatClock } from '../../ui/dates'
import classes from './segment-row.module.css'
import { firstName } from './share-of-words'

type Props = {
  segment: Segment
  speaker: string | null
  /** It is being spoken now. */
  current: boolean
  find: string | null
  /** Null where there is no recording. */
  onPlay: ((milliseconds: number) => void) | null
  onToggleRecord: () => void
}

export function SegmentRow({ segment, speaker, current, find, onPlay, onToggleRecord }: Props) {
  const [shown, setShown] = useState(false)
  const { startMs, text, offRecord } = segment
  const hidden = offRecord && !shown
  const clock = startMs === null ? '' : formatClock(startMs)
  return (
    <div className={classes.segment} data-current={current || undefined} data-off={offRecord || undefined}>
      {onPlay && startMs !== null ? (
        <button
          type="button"
          className={classes.time}
          aria-label={`Play from ${clock}`}
          onClick={() => onPlay(startMs)}
        >
          {clock}
        </button>
      ) : (
        <span className={classes.time}>{clock}</span>
      )}
      <b className={classes.speaker} title={speaker ?? undefined}>
        {speaker === null ? 'Unknown' : firstName(speaker)}
      </b>
      {hidden ? (
        <button type="button" className={classes.redacted} onClick={() => setShown(true)}>
          <span className={classes.bars} aria-hidden>
            {text}
          </span>
          <span className={classes.offWords}>Off the record. Show these words.</span>
        </button>
      ) : (
        <p className={classes.text}>{lit(text, find)}</p>
      )}
      <Tooltip label={offRecord ? 'Put on the record' : 'Take off the record'}>
        <ActionIcon
          className={classes.toggle}
          aria-label={`Off the record${clock && `, ${clock}`}`}
          aria-pressed={offRecord}
          onClick={() => {
            setShown(false)
            onToggleRecord()
          }}
        >
          {offRecord ? (
            <IconEye size={16} stroke={1.6} aria-hidden />
          ) : (
            <IconEyeOff size={16} stroke={1.6} aria-hidden />
          )}
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function lit(text: string, find: string | null): ReactNode {
  const at = find === null || find === '' ? -1 : text.indexOf(find)
  if (at < 0 || find === null) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{find}</mark>
      {text.slice(at + find.length)}
    </>
  )
}
