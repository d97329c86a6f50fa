import { Tooltip } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { formatClock } from '../../ui/dates'
import classes from './player-bar.module.css'
import type { Recording } from './use-recording'

/** Plays the recording: one large button, where it is, how fast, and a line to move along. */
export function PlayerBar({ recording }: { recording: Recording }) {
  const { playing, position, duration, rate, failed } = recording
  const share = duration > 0 ? Math.min(100, (position / duration) * 100) : 0
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
          <span className={classes.time}>
            <b>{formatClock(position)}</b> / {formatClock(duration)}
          </span>
          <input
            type="range"
            className={classes.line}
            style={{ '--share': `${share}%` } as React.CSSProperties}
            min={0}
            max={Math.max(1, Math.round(duration))}
            step={1000}
            value={Math.round(position)}
            aria-label="Place in the recording"
            aria-valuetext={`${formatClock(position)} of ${formatClock(duration)}`}
            onChange={(event) => recording.seek(Number(event.currentTarget.value))}
          />
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
