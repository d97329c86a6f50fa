import { IconHistory, IconX } from '@tabler/icons-react'
import { usePreference } from '../../app/preferences'
import { forgetAllSearches, forgetSearch } from '../../app/search/recent-searches'
import classes from './search-start.module.css'
import { SearchWays } from './search-ways'

type Props = {
  /** Searches for this. */
  onChoose: (text: string) => void
  /** Puts the beginning of a filter into the line. */
  onInsert: (start: string) => void
  /** Back to the line. */
  onLeave: () => void
}

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
          searched as you type. Accents and capitals do not matter, and the middle of a word is enough.
        </p>
        <div className={classes.ways}>
          <h2 className={classes.title}>Narrow it</h2>
          <SearchWays onInsert={onInsert} />
        </div>
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
