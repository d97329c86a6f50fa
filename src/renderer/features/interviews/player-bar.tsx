import { Tooltip } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { formatClock } from '../../ui/dates'
import { SectionTitle } from '../../ui/section-title'
import { PlaceSlider } from './place-slider'
import classes from './player-bar.module.css'
import type { Recording } from './use-recording'

type Props = {
  /** What the interview is called. */
  title: string
  recording: Recording
  /** Whether it brings the line to move along; not where a picture of the talk is one. */
  hasLine: boolean
}

/** Plays the recording: one large button, where it is, how fast, and a line to move along. */
export function PlayerBar({ title, recording, hasLine }: Props) {
  const { playing, position, duration, rate, failed } = recording
  return (
    <div className={classes.player}>
      {/* The transcript below has every word of it. */}
      <audio {...recording.audio} />
      <Tooltip label={playing ? 'Pause' : 'Play'}>
        <button
          type="button"
          className={classes.play}
          aria-label={playing ? 'Pause the recording' : 'Play the recording'}
          disabled={failed}
          onClick={recording.toggle}
        >
          {playing ? (
            <IconPlayerPauseFilled size={20} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={20} aria-hidden />
          )}
        </button>
      </Tooltip>
      {failed ? (
        <span role="alert">The recording cannot be played. Its file may be missing from the library.</span>
      ) : (
        <>
          <div className={classes.what}>
            <SectionTitle>{title}</SectionTitle>
            <span className={classes.time}>
              <b>{formatClock(position)}</b> / {formatClock(duration)}
            </span>
          </div>
          {hasLine && <PlaceSlider recording={recording} className={classes.line} />}
          <button
            type="button"
            className={classes.rate}
            aria-label={`Speed ${rate} times, change`}
            onClick={recording.nextRate}
          >
            {rate}×
          </button>
        </>
      )}
    </div>
  )
}
