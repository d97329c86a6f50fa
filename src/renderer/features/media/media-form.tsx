import { Checkbox, Select, Textarea, TextInput, VisuallyHidden } from '@mantine/core'
import { type Media, mediaAddress, mediaFieldsSchema } from '@shared/records/media'
import { IconChevronLeft } from '@tabler/icons-react'
import { DayField, TagsField } from '../../app/records/fields'
import { RecordBar } from '../../app/records/record-bar'
import { FieldGroup, RecordPage, Wide } from '../../app/records/record-screen'
import { StaleSave } from '../../app/records/stale-save'
import { TitleField } from '../../app/records/title-field'
import { useRecordEditor } from '../../app/records/use-record-editor'
import { navigate } from '../../app/routes'
import { BackButton } from '../../ui/back-button'
import classes from './media-form.module.css'

const permissions = [
  { value: 'unknown', label: 'Not known' },
  { value: 'asked', label: 'Asked for' },
  { value: 'granted', label: 'Granted' },
  { value: 'not-needed', label: 'Not needed' },
]

export function MediaForm({ media }: { media: Media }) {
  const editor = useRecordEditor('media', media, mediaFieldsSchema)
  const { form } = editor
  const { values } = form
  const isPicture = media.kind === 'image'
  return (
    <>
      <RecordBar
        kind="media"
        id={media.id}
        name={values.title || media.fileName}
        {...editor}
        left={
          <BackButton icon={IconChevronLeft} onClick={() => navigate({ section: 'media', id: media.id })}>
            Media
          </BackButton>
        }
      />
      <StaleSave editor={editor} />
      <RecordPage>
        <div className={classes.head}>
          <VisuallyHidden component="h1">{values.title || media.fileName}</VisuallyHidden>
          <Preview media={media} alt={values.alt} />
          <TitleField label="Title" {...form.getInputProps('title')} />
        </div>
        {isPicture && (
          <FieldGroup title="For those who cannot see it">
            <Wide>
              <Textarea
                label="Alt text"
                description="What the picture shows, in a sentence."
                autosize
                minRows={2}
                disabled={values.decorative}
                {...form.getInputProps('alt')}
              />
            </Wide>
            <Wide>
              <Checkbox
                label="Decorative: it says nothing that the text does not"
                {...form.getInputProps('decorative', { type: 'checkbox' })}
              />
            </Wide>
          </FieldGroup>
        )}
        <FieldGroup title="Credit" hint="Export asks for these before anything goes out.">
          <TextInput label="Credit" placeholder="As it is printed" {...form.getInputProps('credit')} />
          <TextInput
            label="Source"
            placeholder="Photographer, brand, archive"
            {...form.getInputProps('source')}
          />
          <TextInput
            label="Licence"
            placeholder="CC BY 4.0, all rights…"
            {...form.getInputProps('licence')}
          />
          <Select
            label="Permission"
            data={permissions}
            allowDeselect={false}
            {...form.getInputProps('permission')}
          />
          <DayField
            label="Permission ends"
            value={values.permissionExpiresOn}
            onChange={(day) => form.setFieldValue('permissionExpiresOn', day)}
            error={form.errors.permissionExpiresOn}
          />
          <Wide>
            <Textarea label="Caption" autosize minRows={2} {...form.getInputProps('caption')} />
          </Wide>
        </FieldGroup>
        <FieldGroup title="For you">
          <Wide>
            <Textarea label="Notes" autosize minRows={3} {...form.getInputProps('notes')} />
          </Wide>
          <Wide>
            <TagsField {...form.getInputProps('tags')} />
          </Wide>
        </FieldGroup>
      </RecordPage>
    </>
  )
}

function Preview({ media, alt }: { media: Media; alt: string }) {
  const address = mediaAddress(media.id)
  switch (media.kind) {
    case 'image':
      return <img className={classes.picture} src={address} alt={alt} />
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: the words of a recording are its interview's transcript
      return <audio className={classes.player} src={address} controls preload="metadata" />
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: the words of a recording are its interview's transcript
      return <video className={classes.picture} src={address} controls preload="metadata" />
    case 'document':
      return <p className={classes.document}>{media.fileName}</p>
  }
}
