import { Button, Textarea } from '@mantine/core'
import type { RecordImport } from '@shared/ipc/record-import-calls'
import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { ImportActions } from '../../ui/import-frame'
import classes from './choose-source.module.css'

type Props = { onStarted: (session: RecordImport) => void; onClose: () => void }

/** A file, a drop, or rows copied from a spreadsheet. */
export function ChooseSource({ onStarted, onClose }: Props) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)

  const start = (asking: Promise<{ session: RecordImport | null }>) => {
    setBusy(true)
    asking
      .then(({ session }) => session && onStarted(session))
      .catch(showError)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <div className={classes.choose}>
        <div className={classes.place}>
          <IconTableImport size={38} stroke={1.2} aria-hidden />
          <p className={classes.lead}>Drop a file here, or choose one</p>
          <p className={classes.words}>
            A table from a spreadsheet or a shop (CSV), products from Open Beauty Facts (CSV or JSONL, packed
            or not), people from an address book (vCard). You will see every row before anything is added.
          </p>
          <Button
            data-autofocus
            variant="filled"
            loading={busy}
            onClick={() => start(call('recordImports.pick'))}
          >
            Choose a file…
          </Button>
        </div>
        <Textarea
          label="Or paste rows"
          description="Copied from a spreadsheet, with their headings."
          placeholder="Name, brand, price …"
          autosize
          minRows={5}
          maxRows={9}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <ImportActions>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="default"
          disabled={text.trim() === '' || busy}
          onClick={() => start(call('recordImports.fromPasted', { text }))}
        >
          Read the rows
        </Button>
      </ImportActions>
    </>
  )
}
