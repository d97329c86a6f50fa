import classes from './voice-shares.module.css'

/** Somebody who speaks, and how much of all that is said, in whole percents. */
export type VoiceShare = { key: string; name: string; asks: boolean; percent: number }

/** "Ines 71 % · Mara 29 %" */
export function voiceWords(voices: readonly VoiceShare[]): string {
  return voices.map(({ name, percent }) => `${name} ${percent} %`).join(' · ')
}

/** A bar of who says how much, and the same in words. Nothing where nobody says anything. */
export function VoiceShares({ voices }: { voices: readonly VoiceShare[] }) {
  if (voices.length === 0) return null
  const words = voiceWords(voices)
  return (
    <span className={classes.shares} title={words}>
      <span className={classes.bar} aria-hidden>
        {voices.map(({ key, asks, percent }) => (
          <i key={key} data-asks={asks || undefined} style={{ width: `${percent}%` }} />
        ))}
      </span>
      <span className={classes.names}>{words}</span>
    </span>
  )
}
