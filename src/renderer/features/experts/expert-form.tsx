import { Textarea, TextInput } from '@mantine/core'
import { type Expert, expertFieldsSchema } from '@shared/records/expert'
import { DayField, WordsField } from '../../app/records/fields'
import { PicturePicker } from '../../app/records/picture-picker'
import { RecordForm } from '../../app/records/record-form'
import { FieldGroup, RecordHead, Wide } from '../../app/records/record-screen'
import { TitleField } from '../../app/records/title-field'
import { useRecordEditor } from '../../app/records/use-record-editor'
import { BrandInterests } from './brand-interests'
import { Contacts } from './contacts'
import { Credentials } from './credentials'

export function ExpertForm({ expert }: { expert: Expert }) {
  const editor = useRecordEditor('expert', expert, expertFieldsSchema)
  const { form } = editor
  const { values } = form
  return (
    <RecordForm kind="expert" id={expert.id} name={values.name} editor={editor}>
      <RecordHead
        name={values.name}
        picture={
          <PicturePicker
            noun="portrait"
            name={values.name}
            shape="round"
            value={values.portraitMediaId}
            onChange={(id) => form.setFieldValue('portraitMediaId', id)}
          />
        }
      >
        <TitleField label="Name" {...form.getInputProps('name')} />
        <p>{[values.title, values.employer].filter(Boolean).join(' · ') || 'No title yet'}</p>
      </RecordHead>

      <FieldGroup title="Who they are">
        <TextInput
          label="Title"
          placeholder="Facialist, cosmetic chemist…"
          {...form.getInputProps('title')}
        />
        <TextInput label="Employer" {...form.getInputProps('employer')} />
        <TextInput label="Pronouns" placeholder="she/her" {...form.getInputProps('pronouns')} />
        <DayField label="Last in touch" {...form.getInputProps('lastContactedOn')} />
        <Wide>
          <WordsField
            label="Short names"
            description="How they are called in a talk, so that transcripts find them."
            placeholder="Ines, Dr. Okafor"
            {...form.getInputProps('shortNames')}
          />
        </Wide>
        <Wide>
          <WordsField
            label="Topics"
            placeholder="Sunscreen, brows, hair dye"
            {...form.getInputProps('topics')}
          />
        </Wide>
      </FieldGroup>

      <FieldGroup
        title="Credentials"
        hint="Note the day you checked each one; a check that has grown old is marked."
      >
        <Credentials form={form} />
      </FieldGroup>
      <FieldGroup
        title="Ties to brands"
        hint="Brands they own or are paid by. Readers are told wherever such a brand is named."
      >
        <BrandInterests form={form} />
      </FieldGroup>
      <FieldGroup title="Contacts">
        <Contacts form={form} />
      </FieldGroup>

      <FieldGroup title="Biography">
        <Wide>
          <Textarea label="One line" autosize minRows={2} {...form.getInputProps('bioShort')} />
        </Wide>
        <Wide>
          <Textarea label="One paragraph" autosize minRows={3} {...form.getInputProps('bioMedium')} />
        </Wide>
        <Wide>
          <Textarea label="The whole story" autosize minRows={4} {...form.getInputProps('bioLong')} />
        </Wide>
      </FieldGroup>
    </RecordForm>
  )
}
