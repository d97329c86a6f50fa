import { Button, Checkbox, Modal, Select, Switch } from '@mantine/core'
import { type TableKind, tableColumns, tableKinds } from '@shared/tables/columns'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showDone, showError } from '../../app/notices'
import { currentPlace } from '../../app/routes'
import { capitalised, counted, kindNames } from '../../ui/words'
import classes from './export-table-dialog.module.css'

const kindOfSection: Partial<Record<string, TableKind>> = {
  articles: 'article',
  interviews: 'interview',
  experts: 'expert',
  brands: 'brand',
  products: 'product',
  media: 'media',
}

/** A list as a table for other programs: which list, which of its columns. */
export function ExportTableDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<TableKind>(kindOfSection[currentPlace().section] ?? 'product')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [forSpreadsheet, setForSpreadsheet] = useState(true)
  const [busy, setBusy] = useState(false)
  const columns = tableColumns[kind]
  const chosen = columns.filter(({ key }) => !left.has(key)).map(({ key }) => key)

  const choose = (key: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  const run = async () => {
    setBusy(true)
    try {
      const done = await call('transfers.exportCsv', {
        kind,
        columns: chosen,
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
    <Modal opened onClose={onClose} title="Export a list as CSV" size="lg">
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
          }}
        />
        <fieldset className={classes.columns}>
          <legend className={classes.legend}>
            <span>Columns</span>
            <span className={classes.all}>
              <Button size="compact-xs" variant="subtle" onClick={() => setLeft(new Set())}>
                All
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => setLeft(new Set(columns.map(({ key }) => key)))}
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
        <Switch
          label="For spreadsheets"
          description="Marks the file as UTF-8, so that Excel shows accents rightly. Cells never start a formula."
          checked={forSpreadsheet}
          onChange={(event) => setForSpreadsheet(event.currentTarget.checked)}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            data-autofocus
            variant="filled"
            loading={busy}
            disabled={chosen.length === 0}
            onClick={() => void run()}
          >
            Save as…
          </Button>
        </div>
      </div>
    </Modal>
  )
}
