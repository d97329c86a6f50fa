import { Button } from '@mantine/core'
import type { RecordImportReport } from '@shared/ipc/record-import-calls'
import type { ImportKind } from '@shared/record-import/fields'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { goToSection } from '../../app/routes'
import { EmptyState } from '../../ui/empty-state'
import { counted, kindNames } from '../../ui/words'
import classes from './record-import-screen.module.css'
import { tellUndone } from './tell-undone'
import { Working } from './working'

type Props = { kind: ImportKind; report: RecordImportReport; onClose: () => void }

/** What became of every row, and the way back. */
export function ReportStep({ kind, report, onClose }: Props) {
  const [undoing, setUndoing] = useState(false)
  const { batchId } = report
  const undo = async (id: string) => {
    setUndoing(true)
    try {
      tellUndone(await call('recordImports.undo', { id }))
      onClose()
    } catch (error) {
      showError(error)
      setUndoing(false)
    }
  }
  if (undoing) return <Working words="Taking the import back" />
  const { one, many } = kindNames[kind]
  const parts = [
    report.updated > 0 && `${report.updated.toLocaleString('en-GB')} updated`,
    report.skipped > 0 && `${report.skipped.toLocaleString('en-GB')} skipped`,
    report.rejected > 0 && `${report.rejected.toLocaleString('en-GB')} left out for a problem`,
    report.left > 0 && `${report.left.toLocaleString('en-GB')} not chosen`,
    report.brandsAdded > 0 && `${counted(report.brandsAdded, 'brand')} made for them`,
  ].filter(Boolean)
  return (
    <div className={classes.report}>
      <EmptyState
        icon={IconCircleCheck}
        title={`${counted(report.rows, 'row')} in, ${counted(report.added, one, many)} added`}
        actions={
          <>
            {batchId && (
              <Button variant="default" onClick={() => void undo(batchId)}>
                Undo this import
              </Button>
            )}
            <Button
              data-autofocus
              variant="filled"
              onClick={() => {
                goToSection(`${kind}s`)
                onClose()
              }}
            >
              Show the {many}
            </Button>
          </>
        }
      >
        <span role="status">
          {parts.length > 0 ? `${parts.join(', ')}.` : 'Every row came in.'} It can be taken back later too,
          under Past imports.
        </span>
      </EmptyState>
      {(report.notices.length > 0 || report.kept.length > 0) && (
        <ul className={classes.notices} aria-label="Rows with problems">
          {report.kept.map(({ id, title, reason }) => (
            <li key={id}>
              <b>{title}</b> stays: {reason}.
            </li>
          ))}
          {report.notices.map(({ row, text }) => (
            <li key={`${row} ${text}`}>
              <b>Row {row}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
