import { Button, Checkbox, Select, Switch } from '@mantine/core'
import { type TableKind, tableColumns, tableKinds } from '@shared/tables/columns'
import { useState } from 'react'
import { call } from '../../api/desk'
import { kindOfSection } from '../../app/lists/sections'
import { showDone, showError } from '../../app/notices'
import { currentPlace } from '../../app/routes'
import { Dialog } from '../../ui/dialog'
import { DialogActions } from '../../ui/dialog-actions'
import { capitalised, counted, countedKind, kindNames } from '../../ui/words'
import classes from './export-table-dialog.module.css'
import { RowChoice, useRowChoice } from './row-choice'

/** A list as a table for other programs: which list, which of its rows and columns. */
export function ExportTableDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<TableKind>(() => kindOfSection(currentPlace().section) ?? 'product')
  const rows = useRowChoice(kind)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [forSpreadsheet, setForSpreadsheet] = useState(true)
  const [busy, setBusy] = useState(false)
  const columns = tableColumns[kind]
  const chosen = columns.filter(({ key }) => !left.has(key)).map(({ key }) => key)

  const run = async () => {
    setBusy(true)
    try {
      const done = await call('transfers.exportCsv', {
        kind,
        columns: chosen,
        ...rows.wanted(),
        byteOrderMark: forSpreadsheet,
      })
      if (done.chosen) {
        showDone(`${counted(done.rows, 'row')} in ${done.name ?? 'a new file'}.`)
        onClose()
      }
    } catch (error) {
      showError(error)
    }
    setBusy(false)
  }

  return (
    <Dialog opened onClose={onClose} title="Export a list as CSV" size="lg">
      <div className={classes.form}>
        <Select
          label="List"
          data={tableKinds.map((value) => ({ value, label: capitalised(kindNames[value].many) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            const next = tableKinds.find((one) => one === value)
            if (!next) return
            setKind(next)
            setLeft(new Set())
            rows.reset()
          }}
        />
        <RowChoice choice={rows} />
        <ColumnsChoice columns={columns} left={left} onLeft={setLeft} />
        <Switch
          label="For spreadsheets"
          description="Marks the file as UTF-8, so that Excel shows accents rightly. Cells never start a formula."
          checked={forSpreadsheet}
          onChange={(event) => setForSpreadsheet(event.currentTarget.checked)}
        />
        <DialogActions onCancel={onClose}>
          <Button
            data-autofocus
            variant="filled"
            loading={busy}
            disabled={chosen.length === 0 || rows.count === 0}
            onClick={() => void run()}
          >
            {rows.count === null ? 'Save as…' : `Save ${countedKind(rows.count, kind)} as…`}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

type ColumnsChoiceProps = {
  columns: readonly { key: string; label: string }[]
  /** Those that do not go along. */
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
}

function ColumnsChoice({ columns, left, onLeft }: ColumnsChoiceProps) {
  const choose = (key: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(key)
    else next.add(key)
    onLeft(next)
  }
  return (
    <fieldset className={classes.columns}>
      <legend className={classes.legend}>
        <span>Columns</span>
        <span className={classes.all}>
          <Button size="compact-xs" variant="subtle" onClick={() => onLeft(new Set())}>
            All
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onLeft(new Set(columns.map(({ key }) => key)))}
          >
            None
          </Button>
        </span>
      </legend>
      {columns.map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={!left.has(key)}
          onChange={(event) => choose(key, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
