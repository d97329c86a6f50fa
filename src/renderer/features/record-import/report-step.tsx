import { Button } from '@mantine/core'
import type { RecordImportReport } from '@shared/ipc/record-import-calls'
import type { ImportKind } from '@shared/record-import/fields'
import { useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { goToSection } from '../../app/routes'
import { ImportOutcome } from '../../ui/import-frame'
import { counted, formatCount, kindNames } from '../../ui/words'
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
    report.updated > 0 && `${formatCount(report.updated)} updated`,
    report.skipped > 0 && `${formatCount(report.skipped)} skipped`,
    report.rejected > 0 && `${formatCount(report.rejected)} left out for a problem`,
    report.left > 0 && `${formatCount(report.left)} not chosen`,
    report.brandsAdded > 0 && `${counted(report.brandsAdded, 'brand')} made for them`,
  ].filter(Boolean)
  return (
    <ImportOutcome
      title={`${counted(report.rows, 'row')} in, ${counted(report.added, one, many)} added`}
      lists={[
        {
          label: 'Rows with problems',
          items: [
            ...report.kept.map(({ id, title, reason }) => ({ id, name: title, why: `stays: ${reason}.` })),
            ...report.notices.map(({ row, text }) => ({
              id: `${row} ${text}`,
              name: `Row ${row}`,
              why: text,
            })),
          ],
        },
      ]}
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
      {parts.length > 0 ? `${parts.join(', ')}.` : 'Every row came in.'} It can be taken back later too, under
      Past imports.
    </ImportOutcome>
  )
}
