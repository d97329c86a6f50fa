import type { RecordImport, RecordImportReport, Trial } from '@shared/ipc/record-import-calls'
import { useEffect, useState } from 'react'
import { call } from '../../api/desk'
import { showDone, showError } from '../../app/notices'
import { ImportFrame } from '../../ui/import-frame'
import { ChooseSource } from './choose-source'
import { ColumnsStep } from './columns-step'
import { LookStep } from './look-step'
import { ReportStep } from './report-step'
import { Working } from './working'

type Props = {
  /** Null while nothing was chosen yet. */
  session: RecordImport | null
  onStarted: (session: RecordImport) => void
  onClose: () => void
}

/** Products, brands and experts from a table, in three steps. Nothing is in the library before the last. */
export function RecordImportScreen({ session, onStarted, onClose }: Props) {
  return (
    <ImportFrame
      title={session ? `Import from ${session.sourceName}` : 'Import products, experts or brands'}
      onClose={onClose}
    >
      {session ? (
        <Steps start={session} onClose={onClose} />
      ) : (
        <ChooseSource onStarted={onStarted} onClose={onClose} />
      )}
    </ImportFrame>
  )
}

type Step =
  | { name: 'columns' }
  | { name: 'looking' }
  | { name: 'look'; trial: Trial }
  | { name: 'importing'; trial: Trial }
  | { name: 'report'; report: RecordImportReport }

function Steps({ start, onClose }: { start: RecordImport; onClose: () => void }) {
  const [session, setSession] = useState(start)
  const [step, setStep] = useState<Step>({ name: 'columns' })
  const { sessionId } = start
  useEffect(
    () => () => {
      call('recordImports.stop')
        .then(() => call('recordImports.close', { sessionId }))
        .catch(() => undefined)
    },
    [sessionId],
  )

  const look = async () => {
    setStep({ name: 'looking' })
    try {
      setStep({ name: 'look', trial: await call('recordImports.look', { sessionId }) })
    } catch (error) {
      showError(error)
      setStep({ name: 'columns' })
    }
  }
  const run = async (trial: Trial, choices: Parameters<typeof call<'recordImports.run'>>[1]) => {
    setStep({ name: 'importing', trial })
    try {
      const report = await call('recordImports.run', choices)
      if (report.cancelled && report.kept.length === 0) {
        showDone('The import was stopped. Nothing of it is in the library.')
        setStep({ name: 'look', trial })
      } else setStep({ name: 'report', report })
    } catch (error) {
      showError(error)
      setStep({ name: 'look', trial })
    }
  }

  switch (step.name) {
    case 'columns':
      return (
        <ColumnsStep session={session} onChange={setSession} onNext={() => void look()} onClose={onClose} />
      )
    case 'looking':
      return <Working words="Looking through all rows" />
    case 'look':
      return (
        <LookStep
          session={session}
          trial={step.trial}
          onBack={() => setStep({ name: 'columns' })}
          onRun={(choices) => void run(step.trial, { sessionId, ...choices })}
        />
      )
    case 'importing':
      return <Working words="Importing" />
    case 'report':
      return <ReportStep kind={session.kind} report={step.report} onClose={onClose} />
  }
}
