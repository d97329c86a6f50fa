import { Textarea, TextInput } from '@mantine/core'
import type { TemplateFields } from '@shared/templates/template'

export type EditedFields = Pick<TemplateFields, 'name' | 'about' | 'title' | 'dek'>

type Props = {
  fields: EditedFields
  onChange: (fields: EditedFields) => void
  /** What is wrong with the name. */
  problem: string | null
}

/** What a template is called, and what it says of the title and the dek. */
export function TemplateFieldsForm({ fields, onChange, problem }: Props) {
  const change = (name: keyof EditedFields) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...fields, [name]: event.currentTarget.value })
  return (
    <>
      <TextInput data-autofocus label="Name" value={fields.name} error={problem} onChange={change('name')} />
      <Textarea label="What it is for" autosize minRows={2} value={fields.about} onChange={change('about')} />
      <TextInput
        label="Headline"
        description="{expert} and {product} become names. With … in it, it is shown as a hint."
        placeholder="{expert} on …"
        value={fields.title}
        onChange={change('title')}
      />
      <Textarea
        label="What to write in the dek"
        autosize
        minRows={1}
        value={fields.dek}
        onChange={change('dek')}
      />
    </>
  )
}
