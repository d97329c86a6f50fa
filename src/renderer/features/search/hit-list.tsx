import { dayOf } from '@shared/calendar-day'
import type { IngredientHit } from '@shared/ingredients/summary'
import type { SearchHit } from '@shared/records/library'
import { litParts } from '@shared/search/light'
import { parseQuery, soughtWords } from '@shared/search/query'
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { ingredientKindNames, markOf } from '../../app/ingredients/ingredient-words'
import { fieldName } from '../../app/search/describe-part'
import { type FoundRow, ingredientDetail } from '../../app/search/found-row'
import { formatDayShort } from '../../ui/dates'
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
  rows: FoundRow[]
  active: number
  onOpen: (row: FoundRow) => void
  onKeyDown: (event: React.KeyboardEvent) => void
}

/** Found records, the best first. */
export function HitList({ id, query, rows, active, onOpen, onKeyDown }: Props) {
  const listRef = useRef<HTMLDivElement>(null)
  const settled = useDeferredValue(rows)
  const drawn = settled === rows ? rows : rows.slice(0, Math.max(firstHits, active + 1))
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
      {drawn.map((row, index) => (
        <HitRow
          key={row.key}
          id={`${id}-${index}`}
          row={row}
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
  row: FoundRow
  words: string[]
  selected: boolean
  onOpen: (row: FoundRow) => void
}

const HitRow = memo(function HitRow({ id, row, words, selected, onOpen }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox and the line above have the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    <div id={id} className={classes.hit} role="option" aria-selected={selected} onClick={() => onOpen(row)}>
      {row.kind === 'record' ? (
        <RecordHit hit={row.hit} words={words} />
      ) : (
        <FoundIngredient hit={row.hit} words={words} />
      )}
    </div>
  )
})

function RecordHit({ hit, words }: { hit: SearchHit; words: string[] }) {
  const where = fieldName(hit.part)
  return (
    <>
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
    </>
  )
}

function FoundIngredient({ hit, words }: { hit: IngredientHit; words: string[] }) {
  const mark = markOf(hit.kinds)
  return (
    <>
      <span className={classes.icon} data-kind="ingredient">
        <KindIcon kind="ingredient" />
      </span>
      <span className={classes.words}>
        <span className={classes.head}>
          <span className={classes.title}>
            <Lit parts={litParts(hit.name, words)} />
          </span>
        </span>
        <span className={classes.what}>
          <span>Ingredient</span>
          {mark && (
            <span className={classes.status}>
              <Dot tone={mark.tone} /> {capitalised(ingredientKindNames[mark.kind].one)}
            </span>
          )}
          <span className={classes.detail}>
            <Lit parts={litParts(ingredientDetail(hit), words)} />
          </span>
        </span>
      </span>
    </>
  )
}

/** Names without a word that was looked for say nothing that the lines above do not. */
function isTelling({ part, snippet }: SearchHit, words: readonly string[]): boolean {
  return snippet.length > 0 && (part !== null || words.length === 0 || snippet.some(({ lit }) => lit))
}
