import {
  type ComparedIngredient,
  compareIngredients,
  type PlacedEntry,
} from '@shared/ingredients/compare-lists'
import { shownIngredientName } from '@shared/ingredients/normal-form'
import { parseIngredients } from '@shared/ingredients/parse-list'
import type { Product } from '@shared/records/product'
import { useMemo } from 'react'
import { IngredientTip } from '../../app/ingredients/ingredient-tip'
import { ingredientKindNames, markOf } from '../../app/ingredients/ingredient-words'
import { useKnownIngredients } from '../../app/ingredients/use-known-ingredients'
import { navigate } from '../../app/routes'
import classes from './compare-ingredients.module.css'

type Side = 'left' | 'right'

/** The two lists aligned: what both have in the middle with its place in each, what one has alone on its side. */
export function CompareIngredients({ left, right }: { left: Product; right: Product }) {
  const known = useKnownIngredients()
  const compared = useMemo(
    () =>
      compareIngredients(
        parseIngredients(left.ingredients).entries,
        parseIngredients(right.ingredients).entries,
        known,
      ),
    [left.ingredients, right.ingredients, known],
  )
  const { both, onlyLeft, onlyRight } = compared
  if (both.length + onlyLeft.length + onlyRight.length === 0)
    return <p className={classes.none}>Neither product has its ingredients noted.</p>
  return (
    <section className={classes.whole} aria-label="Ingredients">
      <h2 className={classes.title}>In both {both.length > 0 && <span>{both.length}</span>}</h2>
      {both.length === 0 ? (
        <p className={classes.none}>{noneInCommon(left, right)}</p>
      ) : (
        <ul className={classes.both} aria-label="In both">
          {both.map((row) => (
            <li key={row.key} className={classes.shared}>
              <Place placed={row.left} />
              <Name row={row} />
              <Place placed={row.right} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.alone}>
        <Alone rows={onlyLeft} side="left" name={left.name} isNoted={left.ingredients.trim() !== ''} />
        <Alone rows={onlyRight} side="right" name={right.name} isNoted={right.ingredients.trim() !== ''} />
      </div>
    </section>
  )
}

function noneInCommon(left: Product, right: Product): string {
  const missing = [left, right].find((product) => product.ingredients.trim() === '')
  return missing
    ? `The ingredients of ${missing.name} are not noted yet.`
    : 'Nothing: the two share no ingredient.'
}

function Alone({
  rows,
  side,
  name,
  isNoted,
}: {
  rows: readonly ComparedIngredient[]
  side: Side
  name: string
  isNoted: boolean
}) {
  return (
    <div>
      <h2 className={classes.title}>
        Only in {name} {rows.length > 0 && <span>{rows.length}</span>}
      </h2>
      {rows.length === 0 && <p className={classes.none}>{isNoted ? 'Nothing.' : 'Not noted yet.'}</p>}
      <ul className={classes.list} aria-label={`Only in ${name}`}>
        {rows.map((row) => (
          <li key={row.key} className={classes.single}>
            <span className={classes.place}>{numberOf(row[side])}</span>
            <Name row={row} />
            {row[side]?.entry.percentText && <b className={classes.percent}>{row[side].entry.percentText}</b>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where it stands in a list, and how much of it. */
function Place({ placed }: { placed: PlacedEntry | null }) {
  if (!placed) return null
  const { percentText } = placed.entry
  return (
    <span className={classes.place}>
      {numberOf(placed)}
      {percentText && <b className={classes.percent}>{percentText}</b>}
    </span>
  )
}

/** What may be in it has no place among the others. */
function numberOf(placed: PlacedEntry | null): string {
  if (!placed) return ''
  return placed.entry.mayContain ? '±' : String(placed.place)
}

function Name({ row }: { row: ComparedIngredient }) {
  const { fact } = row
  const entry = (row.left ?? row.right)?.entry
  const mark = markOf(fact?.kinds)
  const name = fact?.name ?? shownIngredientName(entry?.name ?? row.key)
  return (
    <IngredientTip fact={fact}>
      <button
        type="button"
        className={classes.name}
        data-tone={mark?.tone}
        onClick={() => navigate({ section: 'ingredients', id: name })}
      >
        {name}
        {mark && <span className={classes.mark}> {ingredientKindNames[mark.kind].one}</span>}
      </button>
    </IngredientTip>
  )
}
