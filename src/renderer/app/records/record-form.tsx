import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FormKind } from '../../api/records'
import { TagsField } from './fields'
import { RecordBar } from './record-bar'
import { FieldGroup, RecordPage, Wide } from './record-screen'
import { StaleSave } from './stale-save'
import type { RecordEditor } from './use-record-editor'

/** Kinds whose records end with notes and tags, and whose form is one page. */
type Kind = Exclude<FormKind, 'interview'>

type Props<K extends Kind> = {
  kind: K
  id: string
  name: string
  editor: RecordEditor<K>
  /** In the bar, before the saved state and before the buttons. */
  left?: ReactNode
  right?: ReactNode
  children: ReactNode
}

/** The frame of a record's form: its bar, the two sides of a refused save, the fields, and at the end notes and tags. */
export function RecordForm<K extends Kind>({ kind, id, name, editor, left, right, children }: Props<K>) {
  // All of these kinds have both, which a type cannot follow through the kind.
  const form = editor.form as { getInputProps(field: 'notes' | 'tags'): object }
  return (
    <>
      <RecordBar kind={kind} id={id} name={name} {...editor} left={left} right={right} />
      <StaleSave editor={editor} />
      <RecordPage>
        {children}
        <FieldGroup title="For you">
          <Wide>
            <Textarea label="Notes" autosize minRows={4} {...form.getInputProps('notes')} />
          </Wide>
          <Wide>
            <TagsField {...form.getInputProps('tags')} />
          </Wide>
        </FieldGroup>
      </RecordPage>
    </>
  )
}
