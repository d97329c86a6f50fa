import { ActionIcon, Tooltip } from '@mantine/core'
import type { Segment } from '@shared/records/interview'
import { litParts } from '@shared/search/light'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { formatClock } from '../../ui/dates'
import { Lit } from '../../ui/lit'
import { shortName } from '../../ui/words'
import classes from './segment-row.module.css'

type Props = {
  segment: Segment
  speaker: string | null
  /** It is being spoken now. */
  current: boolean
  /** It is what a search led to. */
  arrived: boolean
  /** Words to light up, folded. */
  words: readonly string[]
  /** Null where there is no recording. */
  onPlay: ((milliseconds: number) => void) | null
  onToggleRecord: () => void
}

export function SegmentRow({ segment, speaker, current, arrived, words, onPlay, onToggleRecord }: Props) {
  const [shown, setShown] = useState(false)
  const { startMs, text, offRecord } = segment
  const hidden = offRecord && !shown
  const clock = startMs === null ? '' : formatClock(startMs)
  return (
    <div
      className={classes.segment}
      data-current={current || undefined}
      data-arrived={arrived || undefined}
      data-off={offRecord || undefined}
    >
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
        {speaker === null ? 'Unknown' : shortName(speaker)}
      </b>
      {hidden ? (
        <button type="button" className={classes.redacted} onClick={() => setShown(true)}>
          <span className={classes.bars} aria-hidden>
            {text}
          </span>
          <span className={classes.offWords}>Off the record. Show these words.</span>
        </button>
      ) : (
        <p className={classes.text}>{words.length === 0 ? text : <Lit parts={litParts(text, words)} />}</p>
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
