import { IconHistory, IconX } from '@tabler/icons-react'
import { usePreference } from '../../app/preferences'
import { forgetAllSearches, forgetSearch } from '../../app/search/recent-searches'
import classes from './search-start.module.css'

type Props = {
  /** Searches for this. */
  onChoose: (text: string) => void
  /** Puts the beginning of a filter into the line. */
  onInsert: (start: string) => void
  /** Back to the line. */
  onLeave: () => void
}

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

/** The page before anything is typed: what was searched for lately, and the ways to narrow a search. */
export function SearchStart({ onChoose, onInsert, onLeave }: Props) {
  const recentSearches = usePreference('recentSearches')
  return (
    <div className={classes.start}>
      {recentSearches.length > 0 && (
        <section aria-label="Recent searches">
          <div className={classes.head}>
            <h2 className={classes.title}>Recent searches</h2>
            <button type="button" className={classes.clear} onClick={forgetAllSearches}>
              Clear all
            </button>
          </div>
          <ul className={classes.recents}>
            {recentSearches.map((recent) => (
              <li key={recent} className={classes.recent}>
                <button
                  type="button"
                  data-recent
                  className={classes.recentText}
                  onClick={() => {
                    onChoose(recent)
                    onLeave()
                  }}
                  onKeyDown={(event) => onRecentKey(event, recent, onLeave)}
                >
                  <IconHistory size={16} stroke={1.6} aria-hidden />
                  <span>{recent}</span>
                </button>
                <button
                  type="button"
                  className={classes.forget}
                  aria-label={`Forget the search ${recent}`}
                  onClick={() => forgetSearch(recent)}
                >
                  <IconX size={14} stroke={1.8} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Ways to search">
        <h2 className={classes.title}>Every word you kept</h2>
        <p className={classes.words}>
          Articles, transcripts, people, products, ingredients, captions and notes beside articles are all
          searched as you type. Accents and capitals do not matter, and the middle of a word is enough. To
          narrow it:
        </p>
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
      </section>
    </div>
  )
}

function onRecentKey(
  event: React.KeyboardEvent<HTMLButtonElement>,
  recent: string,
  onLeave: () => void,
): void {
  const recents = [...document.querySelectorAll<HTMLElement>('[data-recent]')]
  const at = recents.indexOf(event.currentTarget)
  if (event.key === 'ArrowDown') recents[Math.min(recents.length - 1, at + 1)]?.focus()
  else if (event.key === 'ArrowUp') {
    if (at === 0) onLeave()
    else recents[at - 1]?.focus()
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    const next = recents[at + 1] ?? recents[at - 1]
    if (next) next.focus()
    else onLeave()
    forgetSearch(recent)
  } else if (event.key === 'Escape') onLeave()
  else return
  event.preventDefault()
}
