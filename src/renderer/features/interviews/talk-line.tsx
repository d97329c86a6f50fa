import type { Interview } from '@shared/records/interview'
import { useMemo } from 'react'
import { useWidth } from '../../app/use-width'
import { PlaceSlider } from './place-slider'
import { talkBars } from './talk-bars'
import classes from './talk-line.module.css'
import type { Recording } from './use-recording'

/** A bar and the gap beside it, in pixels. */
const STEP = 5

/** The whole talk at a glance, in the colours of those who speak; where there is a recording, also the place in it. */
export function TalkLine({ interview, recording }: { interview: Interview; recording: Recording }) {
  const { ref, width } = useWidth()
  const { segments, participants } = interview
  const { position, duration } = recording
  const count = Math.floor(width / STEP)
  const bars = useMemo(
    () => talkBars({ segments, participants }, duration, count),
    [segments, participants, duration, count],
  )
  const heard = duration > 0 ? (position / duration) * count : 0
  return (
    <div className={classes.band}>
      <div ref={ref} className={classes.bars} aria-hidden>
        {bars.map(({ height, role, offRecord }, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            data-role={role ?? 'nobody'}
            data-off-record={offRecord || undefined}
            data-heard={index < heard || undefined}
            style={{ height: `${Math.round(height * 100)}%` }}
          />
        ))}
      </div>
      {recording.address !== null && !recording.failed && (
        <PlaceSlider recording={recording} className={classes.slider} />
      )}
    </div>
  )
}
