import type { Stretch } from '@shared/article/compare/compare-words'
import classes from './compared-text.module.css'

/** Words of a line: added ones underlined, removed ones struck through, restyled ones dotted. */
export function Words({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map((stretch, place) => {
    const isJoined = stretches[place - 1]?.change === 'removed'
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity, and a line changes in one piece
    return <Word key={place} stretch={stretch} isJoined={isJoined} />
  })
}

function Word({ stretch: { change, text }, isJoined }: { stretch: Stretch; isJoined: boolean }) {
  switch (change) {
    case 'added':
      return <ins data-joined={isJoined || undefined}>{text}</ins>
    case 'removed':
      return <del>{text}</del>
    case 'restyled':
      return <span className={classes.restyled}>{text}</span>
    case 'same':
      return text
  }
}
