import { withoutPart } from '@shared/search/edit-query'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { messageOf } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { navigate } from '../../app/routes'
import { type FoundRow, placeOfRow } from '../../app/search/found-row'
import { QueryField } from '../../app/search/query-field'
import { rememberSearch } from '../../app/search/recent-searches'
import { SearchRefreshLine } from '../../app/search/search-refresh-line'
import { useSearchHits } from '../../app/search/use-search-hits'
import { useWhenFound } from '../../app/search/use-when-found'
import { KeyCap } from '../../ui/key-cap'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { KindButtons } from './kind-buttons'
import classes from './search-main.module.css'
import { SearchResults } from './search-results'
import { SearchStart } from './search-start'
import { SearchWays } from './search-ways'
import { Understood } from './understood'
import { useSearchText } from './use-search-text'

const shownHits = 100

/** Looks through every record as one types. */
export function SearchMain() {
  const [active, setActive] = useState(0)
  const inputRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { text, query, parts, wanted, change, insert } = useSearchText(inputRef, () => {
    setActive(0)
    openFirst.forget()
  })
  const found = useSearchHits(wanted, shownHits)
  const { rows } = found
  useEffect(() => inputRef.current?.focus(), [])
  useCommand('list.filter', () => inputRef.current?.focus())

  const open = useCallback(
    (row: FoundRow | undefined) => {
      if (!row) return
      rememberSearch(query)
      navigate(placeOfRow(row, query))
    },
    [query],
  )
  const openFirst = useWhenFound(found.error !== null || found.text === wanted, () => open(rows[0]))
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && wanted === '') {
      event.preventDefault()
      const recents = document.querySelectorAll<HTMLElement>('[data-recent]')
      recents.item(step > 0 ? 0 : recents.length - 1)?.focus()
    } else if (step !== 0 && rows.length > 0) {
      event.preventDefault()
      setActive(Math.min(rows.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // A row that the arrows went to was seen, and is meant.
      if (active > 0) open(rows[active])
      else openFirst.run()
    }
  }

  return (
    <>
      <MainBar
        left={
          <>
            <SectionTitle>Search</SectionTitle>
            <span className={classes.line}>
              <QueryField
                size="bar"
                label="Search the library"
                value={text}
                inputRef={inputRef}
                list={{ id: listId, activeId: rows.length > 0 ? `${listId}-${active}` : undefined }}
                onChange={change}
                onKeyDown={onKeyDown}
              />
            </span>
          </>
        }
      />
      <KindButtons parts={parts} text={text} onChange={change} />
      <Understood parts={parts} onRemove={(part) => change(withoutPart(query, part))} />
      <div className={classes.body}>
        {found.error ? (
          <Problem fills>{messageOf(found.error)}</Problem>
        ) : wanted === '' ? (
          <SearchStart onChoose={change} onInsert={insert} onLeave={() => inputRef.current?.focus()} />
        ) : (
          <SearchResults
            id={listId}
            query={wanted}
            found={found}
            active={active}
            onOpen={open}
            onKeyDown={onKeyDown}
          />
        )}
        <aside className={classes.beside} aria-label="Ways to narrow the search">
          <h2 className={classes.besideTitle}>Narrow it</h2>
          <SearchWays onInsert={insert} />
        </aside>
      </div>
      <StatusLine
        left={
          <span role="status" data-found-for={found.text}>
            {statusWords(wanted, rows)}
          </span>
        }
        right={
          <SearchRefreshLine>
            <span>
              <KeyCap keys="↑" /> <KeyCap keys="↓" /> choose <KeyCap keys="Enter" /> open at the place{' '}
              <KeyCap keys="Tab" /> complete a filter
            </span>
          </SearchRefreshLine>
        }
      />
    </>
  )
}

function statusWords(wanted: string, rows: readonly FoundRow[]): string {
  if (wanted === '') return 'Type to begin'
  const records = rows.filter(({ kind }) => kind === 'record').length
  const ingredients = rows.length - records
  const found = records === shownHits ? `The first ${shownHits} records` : counted(records, 'record')
  if (ingredients === 0) return records === shownHits ? found : `${found} found`
  return records === 0
    ? `${counted(ingredients, 'ingredient')} found`
    : `${found} and ${counted(ingredients, 'ingredient')} found`
}
