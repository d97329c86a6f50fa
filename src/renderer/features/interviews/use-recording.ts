import type { Interview } from '@shared/records/interview'
import { mediaAddress } from '@shared/records/media-address'
import { useRef, useState } from 'react'

export type Recording = {
  /** Null where the interview has no recording. */
  address: string | null
  playing: boolean
  /** Where it is, in milliseconds. */
  position: number
  duration: number
  rate: number
  failed: boolean
  toggle: () => void
  playFrom: (milliseconds: number) => void
  seek: (milliseconds: number) => void
  nextRate: () => void
  /** Put these on the one audio element. */
  audio: React.ComponentProps<'audio'>
}

const rates = [1, 1.25, 1.5, 2, 0.75]

/** The recording of an interview as the transcript and the player see it. */
export function useRecording(interview: Interview): Recording {
  const element = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [position, setPosition] = useState(0)
  const [length, setLength] = useState<number | null>(null)
  const [rate, setRate] = useState(1)
  const [failed, setFailed] = useState(false)
  const address = interview.recordingMediaId === null ? null : mediaAddress(interview.recordingMediaId)

  const seek = (milliseconds: number) => {
    if (element.current) element.current.currentTime = milliseconds / 1000
    setPosition(milliseconds)
  }
  const play = () => {
    // Playing is refused when another seek overtakes it; that is no error for a person.
    element.current?.play().catch(() => undefined)
  }
  return {
    address,
    playing,
    position,
    duration: length ?? interview.durationMs ?? 0,
    rate,
    failed,
    toggle: () => (playing ? element.current?.pause() : play()),
    playFrom: (milliseconds) => {
      seek(milliseconds)
      play()
    },
    seek,
    nextRate: () => {
      const next = rates[(rates.indexOf(rate) + 1) % rates.length] ?? 1
      if (element.current) element.current.playbackRate = next
      setRate(next)
    },
    audio: {
      ref: element,
      src: address ?? undefined,
      preload: 'metadata',
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onTimeUpdate: (event) => setPosition(event.currentTarget.currentTime * 1000),
      onError: () => setFailed(true),
      onLoadedMetadata: (event) => {
        const { duration } = event.currentTarget
        // Another recording was chosen in the place of one that could not be played.
        setFailed(false)
        // Some recordings only tell their length once they are heard to the end.
        if (Number.isFinite(duration)) setLength(duration * 1000)
      },
    },
  }
}
