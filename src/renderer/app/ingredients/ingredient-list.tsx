import type { IngredientEntry } from '@shared/ingredients/entry'
import type { KnownIngredients } from '@shared/ingredients/known'
import { shownIngredientName } from '@shared/ingredients/normal-form'
import { parseIngredients } from '@shared/ingredients/parse-list'
import { useMemo } from 'react'
import { counted } from '../../ui/words'
import { navigate } from '../routes'
import classes from './ingredient-list.module.css'
import { IngredientTip } from './ingredient-tip'
import { ingredientKindNames, markedKinds, markOf } from './ingredient-words'
import { useKnownIngredients } from './use-known-ingredients'

/** A pack's list as it was read: in its order, what matters marked, each a way to the products that have it. */
export function IngredientList({ text }: { text: string }) {
  const list = useMemo(() => parseIngredients(text), [text])
  const known = useKnownIngredients()
  const sure = list.entries.filter((entry) => !entry.mayContain)
  const possible = list.entries.filter((entry) => entry.mayContain)
  const leftOut = list.pieces.filter(({ kind }) => kind === 'prose').map((piece) => piece.text)
  return (
    <div className={classes.whole}>
      <p className={classes.summary}>{summaryOf(sure, known)}</p>
      <Entries entries={sure} known={known} label="Ingredients" />
      {possible.length > 0 && (
        <>
          <p className={classes.part}>May contain</p>
          <Entries entries={possible} known={known} label="May contain" />
        </>
      )}
      {leftOut.length > 0 && <p className={classes.leftOut}>Not read as ingredients: {leftOut.join(' ')}</p>}
    </div>
  )
}

function Entries({
  entries,
  known,
  label,
}: {
  entries: readonly IngredientEntry[]
  known: KnownIngredients
  label: string
}) {
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a list, and its place tells them apart
        <li key={`${index} ${entry.key}`} className={classes.item}>
          <Entry entry={entry} known={known} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry, known }: { entry: IngredientEntry; known: KnownIngredients }) {
  const fact = known.ofEntry(entry)
  const mark = markOf(fact?.kinds) ?? (entry.active ? ({ kind: 'active', tone: 'sage' } as const) : null)
  return (
    <IngredientTip fact={fact} note={noteOf(entry)}>
      <button
        type="button"
        className={classes.entry}
        data-tone={mark?.tone}
        onClick={() => navigate({ section: 'ingredients', id: fact?.name ?? entry.name })}
      >
        {shownIngredientName(entry.name)}
        {entry.percentText && <b className={classes.percent}> {entry.percentText}</b>}
        {mark && <span className={classes.mark}> {ingredientKindNames[mark.kind].one}</span>}
      </button>
    </IngredientTip>
  )
}

function noteOf({ synonyms, parts, note }: IngredientEntry): string {
  return [[...synonyms, ...parts].map(shownIngredientName).join(', '), note].filter(Boolean).join('; ')
}

/** "24 ingredients: 2 actives, 1 UV filter". */
function summaryOf(entries: readonly IngredientEntry[], known: KnownIngredients): string {
  const counts = markedKinds.flatMap((kind) => {
    const count = entries.filter((entry) => known.ofEntry(entry)?.kinds.includes(kind)).length
    const { one, many } = ingredientKindNames[kind]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return [counted(entries.length, 'ingredient'), counts.join(', ')].filter(Boolean).join(': ')
}
