import type { PlacedPart } from '@shared/search/query'
import { IconInfoCircle, IconX } from '@tabler/icons-react'
import { describePart } from '../../app/search/describe-part'
import { capitalised } from '../../ui/words'
import classes from './understood.module.css'

type Props = { parts: PlacedPart[]; onRemove: (part: PlacedPart) => void }

/** What was understood of a query besides its plain words, each with a way to take it out, and what was not. */
export function Understood({ parts, onRemove }: Props) {
  const described = parts.flatMap((part) => {
    // The buttons above say it already.
    if (part.type === 'filter' && part.filter.name === 'type' && !part.negated) return []
    const words = part.problem ? null : describePart(part)
    return words === null ? [] : { part, words: capitalised(words) }
  })
  const problems = parts.flatMap(({ problem }) => problem ?? [])
  if (described.length === 0 && problems.length === 0) return null
  return (
    <div className={classes.understood}>
      {described.map(({ part, words }) => (
        <span key={`${part.from} ${words}`} className={classes.chip} data-negated={part.negated || undefined}>
          {words}
          <button
            type="button"
            className={classes.remove}
            aria-label={`Take out: ${words}`}
            onClick={() => onRemove(part)}
          >
            <IconX size={13} stroke={2} aria-hidden />
          </button>
        </span>
      ))}
      {problems.map((problem) => (
        <span key={problem} className={classes.problem} role="note">
          <IconInfoCircle size={15} stroke={1.7} aria-hidden />
          {problem}.
        </span>
      ))}
    </div>
  )
}
