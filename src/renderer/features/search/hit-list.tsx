import type { SearchHit } from '@shared/records/library'
import { litParts } from '@shared/search/light'
import { parseQuery, soughtWords } from '@shared/search/query'
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { fieldName } from '../../app/search/describe-part'
import { dayOf, formatDayShort } from '../../ui/dates'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { Dot } from '../../ui/tag'
import { capitalised, kindNames, statusNames, statusTones } from '../../ui/words'
import classes from './hit-list.module.css'

/** More than a screen holds: they are painted with the letter that was typed, the others right after. */
const firstHits = 16

type Props = {
  id: string
  /** What the hits were found for. */
  query: string
  hits: SearchHit[]
  active: number
  onOpen: (hit: SearchHit) => void
  onKeyDown: (event: React.KeyboardEvent) => void
}

/** Found records, the best first. */
export function HitList({ id, query, hits, active, onOpen, onKeyDown }: Props) {
  const listRef = useRef<HTMLDivElement>(null)
  const settled = useDeferredValue(hits)
  const drawn = settled === hits ? hits : hits.slice(0, Math.max(firstHits, active + 1))
  const words = useMemo(() => soughtWords(parseQuery(query)), [query])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at the top
  useEffect(() => {
    if (listRef.current) listRef.current.scrollTop = 0
  }, [query])
  useEffect(() => {
    if (active > 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      ref={listRef}
      id={id}
      className={classes.hits}
      role="listbox"
      aria-label="Found records"
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {drawn.map((hit, index) => (
        <HitRow
          key={`${hit.kind} ${hit.id}`}
          id={`${id}-${index}`}
          hit={hit}
          words={words}
          selected={index === active}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

type RowProps = {
  id: string
  hit: SearchHit
  words: string[]
  selected: boolean
  onOpen: (hit: SearchHit) => void
}

const HitRow = memo(function HitRow({ id, hit, words, selected, onOpen }: RowProps) {
  const where = fieldName(hit.part)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox and the line above have the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    <div id={id} className={classes.hit} role="option" aria-selected={selected} onClick={() => onOpen(hit)}>
      <span className={classes.icon} data-kind={hit.kind}>
        <KindIcon kind={hit.kind} />
      </span>
      <span className={classes.words}>
        <span className={classes.head}>
          <span className={classes.title}>
            {hit.title === '' ? (
              `Untitled ${kindNames[hit.kind].one}`
            ) : (
              <Lit parts={litParts(hit.title, words)} />
            )}
          </span>
          <span className={classes.day}>{formatDayShort(dayOf(hit.datedAt))}</span>
        </span>
        <span className={classes.what}>
          <span>{capitalised(kindNames[hit.kind].one)}</span>
          {hit.status && (
            <span className={classes.status}>
              <Dot tone={statusTones[hit.status]} /> {statusNames[hit.status]}
            </span>
          )}
          {hit.detail !== '' && <span className={classes.detail}>{hit.detail}</span>}
        </span>
        {isTelling(hit, words) && (
          <span className={classes.snippet}>
            {where && <span className={classes.where}>{where}: </span>}
            <Lit parts={hit.snippet} />
          </span>
        )}
      </span>
    </div>
  )
})

/** Names without a word that was looked for say nothing that the lines above do not. */
function isTelling({ part, snippet }: SearchHit, words: readonly string[]): boolean {
  return snippet.length > 0 && (part !== null || words.length === 0 || snippet.some(({ lit }) => lit))
}
