import { Select, TextInput } from '@mantine/core'
import { interviewMedia } from '@shared/records/choices'
import { DayField } from '../../app/records/fields'
import { formatLength } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { interviewMediumNames } from '../../ui/words'
import { InterviewPanel } from './interview-panel'
import { RecordingField } from './recording-field'

const media = interviewMedia.map((value) => ({ value, label: interviewMediumNames[value] }))

export function DetailsPanel({ id }: { id: string }) {
  return (
    <InterviewPanel id={id}>
      {(form) => (
        <>
          <TextInput label="Title" {...form.getInputProps('title')} />
          <DayField label="Held on" {...form.getInputProps('heldOn')} />
          <Select label="How" data={media} allowDeselect={false} {...form.getInputProps('medium')} />
          <TextInput label="Place" {...form.getInputProps('place')} />
          <TextInput label="Language" placeholder="en-GB" {...form.getInputProps('language')} />
          <RecordingField
            value={form.values.recordingMediaId}
            onChange={(mediaId) => form.setFieldValue('recordingMediaId', mediaId)}
          />
          <Facts
            rows={[['Length', form.values.durationMs === null ? null : formatLength(form.values.durationMs)]]}
          />
        </>
      )}
    </InterviewPanel>
  )
}
