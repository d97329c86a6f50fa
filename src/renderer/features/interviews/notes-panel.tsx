import { Textarea } from '@mantine/core'
import { TagsField } from '../../app/records/fields'
import { InterviewPanel } from './interview-panel'

export function NotesPanel({ id }: { id: string }) {
  return (
    <InterviewPanel id={id}>
      {(form) => (
        <>
          <Textarea
            label="Plan and notes"
            description="What to ask, what to check, how it went. Never exported."
            autosize
            minRows={10}
            {...form.getInputProps('notes')}
          />
          <TagsField {...form.getInputProps('tags')} />
        </>
      )}
    </InterviewPanel>
  )
}
