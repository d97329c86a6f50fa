import { formatClock } from '../../ui/dates'
import type { Recording } from './use-recording'

/** Where the recording is, to be moved by pointer and arrow keys. */
export function PlaceSlider({ recording, className }: { recording: Recording; className?: string }) {
  const { position, duration } = recording
  const share = duration > 0 ? Math.min(100, (position / duration) * 100) : 0
  return (
    <input
      type="range"
      className={className}
      style={{ '--share': `${share}%` } as React.CSSProperties}
      min={0}
      max={Math.max(1, Math.round(duration))}
      step={1000}
      value={Math.round(position)}
      aria-label="Place in the recording"
      aria-valuetext={`${formatClock(position)} of ${formatClock(duration)}`}
      onChange={(event) => recording.seek(Number(event.currentTarget.value))}
    />
  )
}
