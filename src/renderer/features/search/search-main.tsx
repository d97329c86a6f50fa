import { withoutPart, withPart } from '@shared/search/edit-query'
import { type SearchKind, searchKinds } from '@shared/search/filters'
import { type PlacedPart, parseQuery } from '@shared/search/query'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
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
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { KeyCap } from '../../ui/key-cap'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { capitalised, counted, foundNames } from '../../ui/words'
import { HitList } from './hit-list'
import classes from './search-main.module.css'
import { SearchStart } from './search-start'
import { SearchWays } from './search-ways'
import { Understood } from './understood'

const shownHits = 100
const searchedKinds = searchKinds.filter((kind) => kind !== 'profile')

/** Looks through every record as one types. */
export function SearchMain() {
  const [text, setText] = useKept('search text', '')
  const [active, setActive] = useState(0)
  const inputRef = useRef<HTMLInputElement>(null)
  const listId = useId()
  const query = text.trim()
  const parts = useMemo(() => parseQuery(query), [query])
  const wanted = parts.some(isAsking) ? query : ''
  const found = useSearchHits(wanted, shownHits)
  const { rows } = found
  const change = (next: string) => {
    setText(next)
    setActive(0)
    openFirst.forget()
  }
  const latest = useRef({ text, change })
  latest.current = { text, change }
  const insert = useCallback((start: string) => {
    const { text: before, change: put } = latest.current
    put(before === '' ? start : `${before.trimEnd()} ${start}`)
    inputRef.current?.focus()
  }, [])
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
        ) : rows.length > 0 ? (
          <HitList
            id={listId}
            query={found.text}
            rows={rows}
            active={active}
            onOpen={open}
            onKeyDown={onKeyDown}
          />
        ) : found.text === wanted ? (
          <div className={classes.none}>
            <EmptyState icon={IconSearch} title="Nothing found">
              Nothing in the library has <q>{query}</q>. Try fewer letters, or take a filter away.
            </EmptyState>
          </div>
        ) : (
          <div className={classes.none} />
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

function isAsking(part: PlacedPart): boolean {
  return part.type !== 'incomplete'
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

type KindButtonsProps = { parts: PlacedPart[]; text: string; onChange: (text: string) => void }

/** The `type:` filters as buttons: pressing one writes it into the query or takes it out. */
function KindButtons({ parts, text, onChange }: KindButtonsProps) {
  const partOf = (kind: SearchKind) =>
    parts.find(
      (part) =>
        part.type === 'filter' && !part.negated && part.filter.name === 'type' && part.filter.value === kind,
    )
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>Only these kinds</legend>
      {searchedKinds.map((kind) => {
        const present = partOf(kind)
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={present !== undefined}
            onClick={() =>
              onChange(
                present
                  ? withoutPart(text.trim(), present)
                  : withPart(text, { type: 'filter', filter: { name: 'type', value: kind }, negated: false }),
              )
            }
          >
            {capitalised(foundNames[kind].many)}
          </button>
        )
      })}
    </fieldset>
  )
}
