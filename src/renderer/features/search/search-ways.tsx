import { memo } from 'react'
import classes from './search-ways.module.css'

const ways: [start: string, example: string, words: string][] = [
  ['type:', 'type:product', 'only this kind of record, or ingredient'],
  ['brand:', 'brand:"Hav & Sol"', 'a brand, its products, and who writes of them'],
  ['tag:', 'tag:mask', 'what has this tag'],
  ['status:', 'status:published', 'articles that stand there'],
  ['before:', 'before:2026-03', 'earlier than a year, month or day'],
  ['after:', 'after:2025', 'later than a year, month or day'],
  ['"', '"clay mask"', 'these words in this order'],
  ['-', '-oil', 'without this word or filter'],
]

type Props = {
  /** Puts the beginning of a filter into the line. */
  onInsert: (start: string) => void
}

/** The ways to narrow a search, each by an example that begins it. */
export const SearchWays = memo(function SearchWays({ onInsert }: Props) {
  return (
    <ul className={classes.ways}>
      {ways.map(([start, example, words]) => (
        <li key={start} className={classes.way}>
          <button type="button" className={classes.example} onClick={() => onInsert(start)}>
            {example}
          </button>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
})
