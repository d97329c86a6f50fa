import { TextInput } from '@mantine/core'
import { type Brand, brandFieldsSchema } from '@shared/records/brand'
import { usualMisspellings } from '@shared/records/spellings'
import { AddressField, WordsField } from '../../app/records/fields'
import { RecordForm } from '../../app/records/record-form'
import { FieldGroup, RecordHead, Wide } from '../../app/records/record-screen'
import { TitleField } from '../../app/records/title-field'
import { useRecordEditor } from '../../app/records/use-record-editor'

export function BrandForm({ brand }: { brand: Brand }) {
  const editor = useRecordEditor('brand', brand, brandFieldsSchema)
  const { form } = editor
  const { values } = form
  return (
    <RecordForm kind="brand" id={brand.id} name={values.name} editor={editor}>
      <RecordHead name={values.name}>
        <TitleField label="Name" {...form.getInputProps('name')} />
        <p>{[values.country, values.owner && `owned by ${values.owner}`].filter(Boolean).join(' · ')}</p>
      </RecordHead>
      <FieldGroup
        title="Spelling"
        hint="The name above is the one that is printed. These help to find it in what people write and say."
      >
        <Wide>
          <WordsField
            label="Also known as"
            description="Correct in its place: a short form, a former name."
            {...form.getInputProps('aliases')}
          />
        </Wide>
        <Wide>
          <WordsField
            label="Often misspelled as"
            description="Never correct; pointed out when it is found in an article. Usual ones are offered."
            suggestions={usualMisspellings(values.name).filter((name) => !values.misspellings.includes(name))}
            {...form.getInputProps('misspellings')}
          />
        </Wide>
      </FieldGroup>
      <FieldGroup title="The house">
        <TextInput label="Country" {...form.getInputProps('country')} />
        <TextInput label="Owner" placeholder="Independent, or the group" {...form.getInputProps('owner')} />
        <Wide>
          <AddressField label="Website" {...form.getInputProps('website')} />
        </Wide>
      </FieldGroup>
    </RecordForm>
  )
}
