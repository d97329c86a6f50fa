import type { UseFormReturnType } from '@mantine/form'
import { type Interview, type InterviewFields, interviewFieldsSchema } from '@shared/records/interview'
import type { ReactNode } from 'react'
import { useRecord } from '../../api/queries'
import { SavedWords } from '../../app/records/saved-words'
import { StaleSave } from '../../app/records/stale-save'
import { useRecordEditor } from '../../app/records/use-record-editor'
import classes from './interview-panel.module.css'

type Props = {
  id: string
  children: (form: UseFormReturnType<InterviewFields>, interview: Interview) => ReactNode
}

/** A part of an interview's fields in the inspector: reads them, saves them, says so. */
export function InterviewPanel({ id, children }: Props) {
  const { data } = useRecord('interview', id)
  return data ? (
    <Loaded key={data.id} interview={data}>
      {children}
    </Loaded>
  ) : null
}

function Loaded({ interview, children }: { interview: Interview; children: Props['children'] }) {
  const editor = useRecordEditor('interview', interview, interviewFieldsSchema)
  return (
    <div className={classes.panel}>
      <StaleSave editor={editor} />
      {children(editor.form, interview)}
      <p className={classes.saved}>
        <SavedWords state={editor.state} />
      </p>
    </div>
  )
}
