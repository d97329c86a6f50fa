import { type RecordKind, recordKinds } from '@shared/records/common'
import type { SearchHit } from '@shared/records/library'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { placeOfRecord } from '../../app/records/place-of-record'
import { navigate } from '../../app/routes'
import { useKept } from '../../app/use-kept'
import { EmptyState } from '../../ui/empty-state'
import { FilterLine } from '../../ui/filter-line'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { capitalised, counted, kindNames } from '../../ui/words'
import classes from './search-main.module.css'

const shownHits = 100
const searchedKinds = recordKinds.filter((kind) => kind !== 'profile')

/** Looks through every record as one types. */
export function SearchMain() {
  const [text, setText] = useKept('search text', '')
  const [kinds, setKinds] = useKept<RecordKind[]>('search kinds', [])
  const [active, setActive] = useState(0)
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const listId = useId()
  const wanted = useDeferredValue(text.trim())
  const { data, error } = useQuery({
    queryKey: keys.search(wanted, kinds),
    queryFn: () => call('search.find', { text: wanted, kinds, limit: shownHits }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const hits = wanted === '' ? [] : (data ?? [])
  useEffect(() => inputRef.current?.focus(), [])
  useEffect(() => {
    listRef.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useCommand('list.filter', () => inputRef.current?.focus())

  const open = (hit: SearchHit | undefined) => {
    if (!hit) return
    const lit = hit.snippet.find((part) => part.lit)?.text ?? null
    navigate(placeOfRecord(hit.kind, hit.id, lit))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setActive(Math.min(hits.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(hits[active])
    }
  }
  const toggle = (kind: RecordKind) => {
    setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind])
    setActive(0)
  }

  return (
    <>
      <MainBar
        left={
          <>
            <SectionTitle>Search</SectionTitle>
            <span className={classes.line}>
              <FilterLine
                icon="search"
                label="Search the library"
                value={text}
                inputRef={inputRef}
                onChange={(value) => {
                  setText(value)
                  setActive(0)
                }}
                onKeyDown={onKeyDown}
              />
            </span>
          </>
        }
      />
      <fieldset className={classes.kinds}>
        <legend className={classes.legend}>Only these kinds</legend>
        {searchedKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {capitalised(kindNames[kind].many)}
          </button>
        ))}
      </fieldset>
      {error ? (
        <p className={classes.problem} role="alert">
          {messageOf(error)}
        </p>
      ) : hits.length > 0 ? (
        <div
          ref={listRef}
          className={classes.hits}
          role="listbox"
          aria-label="Found records"
          aria-activedescendant={`${listId}-${active}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox and the line above have the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
            <div
              key={`${hit.kind} ${hit.id}`}
              id={`${listId}-${index}`}
              data-index={index}
              className={classes.hit}
              role="option"
              aria-selected={index === active}
              onClick={() => open(hit)}
            >
              <KindIcon kind={hit.kind} />
              <span className={classes.words}>
                <span className={classes.title}>{hit.title || `Untitled ${kindNames[hit.kind].one}`}</span>
                <span className={classes.snippet}>
                  <Lit parts={hit.snippet} />
                </span>
              </span>
              <span className={classes.what}>{capitalised(kindNames[hit.kind].one)}</span>
            </div>
          ))}
        </div>
      ) : (
        <div className={classes.none}>
          <EmptyState icon={IconSearch} title={wanted === '' ? 'Every word you kept' : 'Nothing found'}>
            {wanted === ''
              ? 'Articles, transcripts, people, products, captions and notes are all searched as you type. Accents do not matter.'
              : `Nothing in the library has “${wanted}”. Try fewer letters, or another kind.`}
          </EmptyState>
        </div>
      )}
      <StatusLine
        left={
          <span role="status">
            {wanted === ''
              ? 'Type to begin'
              : hits.length === shownHits
                ? `The first ${shownHits} records`
                : `${counted(hits.length, 'record')} found`}
          </span>
        }
        right={<span>↑ ↓ to choose, Enter to open</span>}
      />
    </>
  )
}
