import { Button } from '@mantine/core'
import { differs, type MergeChoices, mergedFields } from '@shared/records/merge/merge-fields'
import type { MergeFields, MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import { type MergeRow, type MergeWay, mergeRows } from '@shared/records/merge/merge-rows'
import { useId, useState } from 'react'
import { showError } from '../../app/notices'
import { DialogActions } from '../../ui/dialog-actions'
import { kindNames } from '../../ui/words'
import { merge } from './merge'
import classes from './merge-dialog.module.css'
import { MergeValue } from './merge-value'

type Props<Kind extends MergeKind> = {
  kind: Kind
  records: MergeWhole[Kind][]
  onClose: () => void
  onMerged: () => void
}

/**
 * The records side by side, one line for each field in which they differ. What is chosen at first loses nothing: what is
 * filled over what is empty, lists together.
 */
export function Comparison<Kind extends MergeKind>({ kind, records, onClose, onMerged }: Props<Kind>) {
  const [keepId, setKeepId] = useState(records[0]?.id ?? '')
  /** By row, the record whose value is taken. */
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [moved, setMoved] = useState(false)
  const [busy, setBusy] = useState(false)
  const keepName = useId()
  // The one that stays counts first wherever nothing is chosen.
  const ordered = [...records.filter(({ id }) => id === keepId), ...records.filter(({ id }) => id !== keepId)]
  const choices: MergeChoices = Object.fromEntries(
    Object.entries(chosen).map(([label, id]) => [label, ordered.findIndex((record) => record.id === id)]),
  )
  const fields = mergedFields(kind, ordered, choices)
  const rows = mergeRows(kind).filter((row) => differs(row, ordered))
  const columns = { gridTemplateColumns: `130px repeat(${records.length}, minmax(0, 1fr))` }

  const submit = () => {
    setBusy(true)
    merge(kind, ordered, fields)
      .then((done) => {
        if (done) onMerged()
        else setMoved(true)
      })
      .catch(showError)
      .finally(() => setBusy(false))
  }

  return (
    <form
      className={classes.comparison}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {moved && (
        <p className={classes.problem} role="alert">
          One of them was changed in the meantime. Nothing was merged; here they are as they are now. Look
          again and merge.
        </p>
      )}
      <div className={classes.table}>
        <fieldset className={classes.line} style={columns}>
          <legend className={classes.label}>Stays</legend>
          <span className={classes.label} aria-hidden>
            Stays
          </span>
          {records.map((record) => (
            <label key={record.id} className={classes.cell} data-chosen={record.id === keepId || undefined}>
              <input
                type="radio"
                name={keepName}
                checked={record.id === keepId}
                onChange={() => setKeepId(record.id)}
              />
              <b className={classes.name}>{record.name}</b>
            </label>
          ))}
        </fieldset>
        {rows.map((row) => (
          <Row
            key={row.label}
            kind={kind}
            row={row}
            records={records}
            columns={columns}
            taken={takenFrom(row, ordered, fields, chosen[row.label])}
            together={isPutTogether(row) && chosen[row.label] === undefined}
            onChoose={(id) =>
              setChosen(({ [row.label]: _before, ...others }) =>
                id === null ? others : { ...others, [row.label]: id },
              )
            }
          />
        ))}
      </div>
      <p className={classes.outcome}>
        <b>{fields.name}</b> stays, and everything that named{' '}
        {records.length > 2 ? 'the others' : 'the other'} names it: articles, {consequences[kind]}. Names that
        are given up are still found. {records.length > 2 ? 'The others go' : 'The other goes'} to the bin,
        from where this can be undone.
      </p>
      <DialogActions onCancel={onClose}>
        <Button variant="filled" type="submit" loading={busy} data-autofocus>
          Merge {kindNames[kind].many}
        </Button>
      </DialogActions>
    </form>
  )
}

const consequences = {
  expert: 'answers, interviews',
  brand: 'products, experts’ ties',
  product: 'cards, prices',
} as const satisfies Record<MergeKind, string>

type RowProps<Kind extends MergeKind> = {
  kind: Kind
  row: MergeRow<Kind>
  records: MergeWhole[Kind][]
  columns: { gridTemplateColumns: string }
  /** The record whose value is taken. */
  taken: string | null
  /** Nothing is chosen between them: lists and texts are put together. */
  together: boolean
  onChoose: (id: string | null) => void
}

function Row<Kind extends MergeKind>(props: RowProps<Kind>) {
  const { kind, row, records, columns, taken, together, onChoose } = props
  const name = useId()
  return (
    <fieldset className={classes.line} style={columns}>
      <legend className={classes.label}>{row.label}</legend>
      <span className={classes.label}>
        <span aria-hidden>{row.label}</span>
        {isPutTogether(row) && (
          <label className={classes.together} data-chosen={together || undefined}>
            <input type="radio" name={name} checked={together} onChange={() => onChoose(null)} />
            {records.length > 2 ? 'All together' : 'Both together'}
          </label>
        )}
      </span>
      {records.map((record) => (
        <label
          key={record.id}
          className={classes.cell}
          data-chosen={together || record.id === taken || undefined}
        >
          <input
            type="radio"
            name={name}
            checked={record.id === taken}
            onChange={() => onChoose(record.id)}
          />
          <MergeValue kind={kind} record={record} fields={row.fields} />
        </label>
      ))}
    </fieldset>
  )
}

/** The record whose value a row has at the moment; null where several are put together. */
function takenFrom<Kind extends MergeKind>(
  row: MergeRow<Kind>,
  ordered: readonly MergeWhole[Kind][],
  merged: MergeFields[Kind],
  picked: string | undefined,
): string | null {
  if (picked !== undefined) return picked
  const [field] = row.fields
  if (field === undefined || isPutTogether(row)) return null
  const value = JSON.stringify(merged[field])
  return ordered.find((record) => JSON.stringify(fieldsOf(record)[field]) === value)?.id ?? null
}

function isPutTogether({ way }: { way: MergeWay }): boolean {
  return way === 'all' || way === 'texts'
}

/** A whole record has every field of its kind. */
function fieldsOf<Kind extends MergeKind>(record: MergeWhole[Kind]): MergeFields[Kind] {
  return record
}
