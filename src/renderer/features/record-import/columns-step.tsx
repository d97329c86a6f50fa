import { Button } from '@mantine/core'
import type { RecordImport } from '@shared/ipc/record-import-calls'
import { useRef, useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { ImportActions } from '../../ui/import-frame'
import { counted, formatCount } from '../../ui/words'
import { columnsInOrder, hasName, withField } from './columns-order'
import classes from './columns-step.module.css'
import { ColumnsTable } from './columns-table'
import { type ImportChange, ReadingChoices } from './reading-choices'

type Props = {
  session: RecordImport
  onChange: (session: RecordImport) => void
  onNext: () => void
  onClose: () => void
}

/** Columns without a field are shown up to here; a table may have a thousand. */
const SHOWN_LEFT_OUT = 12

/** What the rows are, how the file is read, and which column is what. */
export function ColumnsStep({ session, onChange, onNext, onClose }: Props) {
  const { sessionId, kind, shape, headings, samples, mapping, filter } = session
  const [all, setAll] = useState(false)
  const asked = useRef(0)
  const change = (changes: ImportChange) => {
    asked.current += 1
    const turn = asked.current
    call('recordImports.change', { sessionId, ...changes })
      // An earlier answer would take back what was chosen since.
      .then((answer) => turn === asked.current && onChange(answer))
      .catch(showError)
  }
  const choose = (column: number, key: string | null) => {
    const next = withField(mapping, column, key)
    onChange({ ...session, mapping: next })
    change({ mapping: next })
  }
  const order = columnsInOrder(headings, mapping)
  const used = order.filter(({ key }) => key !== null).length
  const shown = all ? order : order.slice(0, used + SHOWN_LEFT_OUT)
  const hidden = order.length - shown.length
  const isNamed = hasName(kind, mapping)
  return (
    <>
      <div className={classes.step}>
        <ReadingChoices kind={kind} shape={shape} filter={filter} onChange={change} />
        <ColumnsTable kind={kind} columns={shown} samples={samples} onChoose={choose} />
        {hidden > 0 && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show {counted(hidden, 'more column')} that {hidden === 1 ? 'is' : 'are'} left out
          </Button>
        )}
      </div>
      <ImportActions
        hint={
          isNamed
            ? `${formatCount(used)} of ${counted(headings.length, 'column')} used`
            : 'Say which column holds the name.'
        }
      >
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button data-autofocus variant="filled" disabled={!isNamed} onClick={onNext}>
          Look through the rows
        </Button>
      </ImportActions>
    </>
  )
}
