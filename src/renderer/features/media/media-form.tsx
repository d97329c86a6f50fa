import { Button, Checkbox, Select, Textarea, TextInput, VisuallyHidden } from '@mantine/core'
import { type Media, mediaFieldsSchema } from '@shared/records/media'
import { IconChevronLeft, IconCrop, IconExternalLink, IconFileOff, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api/desk'
import { usePictureAddress } from '../../api/picture-address'
import { CommandButton } from '../../app/commands/command-button'
import { useCommand } from '../../app/commands/use-command'
import { showError } from '../../app/notices'
import { AddressField, DayField } from '../../app/records/fields'
import { RecordForm } from '../../app/records/record-form'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { TitleField } from '../../app/records/title-field'
import { useRecordEditor } from '../../app/records/use-record-editor'
import { navigate } from '../../app/routes'
import { BackButton } from '../../ui/back-button'
import { counted, permissionNames } from '../../ui/words'
import { CropDialog } from './crop/crop-dialog'
import { FileBrought } from './file-brought'
import classes from './media-form.module.css'

const permissions = Object.entries(permissionNames).map(([value, label]) => ({ value, label }))

export function MediaForm({ media }: { media: Media }) {
  const editor = useRecordEditor('media', media, mediaFieldsSchema)
  const { form } = editor
  const { values } = form
  const isPicture = media.kind === 'image'
  const [cropping, setCropping] = useState(false)
  return (
    <>
      <RecordForm
        kind="media"
        id={media.id}
        name={values.title || media.fileName}
        editor={editor}
        left={
          <BackButton icon={IconChevronLeft} onClick={() => navigate({ section: 'media', id: media.id })}>
            Media
          </BackButton>
        }
      >
        <div className={classes.head}>
          <VisuallyHidden component="h1">{values.title || media.fileName}</VisuallyHidden>
          <Preview media={media} alt={values.alt} />
          {canBeCut(media) && <CropButton onOpen={() => setCropping(true)} />}
          <TitleField label="Title" {...form.getInputProps('title')} />
          <FileBrought media={media} />
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
        <FieldGroup title="Credit" hint="Printed under the picture wherever an article shows it.">
          <TextInput label="Creator" placeholder="Who made it" {...form.getInputProps('creator')} />
          <TextInput
            label="Credit"
            placeholder={values.creator || values.copyright || 'As it is printed'}
            {...form.getInputProps('credit')}
          />
          <TextInput label="Copyright" placeholder="© year, owner" {...form.getInputProps('copyright')} />
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
          <AddressField label="Licence address" {...form.getInputProps('licenceUrl')} />
          <Select
            label="Permission"
            data={permissions}
            allowDeselect={false}
            {...form.getInputProps('permission')}
          />
          <DayField label="Permission ends" {...form.getInputProps('permissionExpiresOn')} />
          <DayField label="Taken on" {...form.getInputProps('takenOn')} />
          <Wide>
            <Textarea label="Caption" autosize minRows={2} {...form.getInputProps('caption')} />
          </Wide>
        </FieldGroup>
      </RecordForm>
      {cropping && canBeCut(media) && (
        <CropDialog
          media={media}
          edit={values}
          onApply={({ rotation, crop }) => form.setValues({ rotation, crop })}
          onClose={() => setCropping(false)}
        />
      )}
    </>
  )
}

function canBeCut(media: Media): media is Media & { width: number; height: number } {
  return media.kind === 'image' && media.width !== null && media.height !== null
}

function CropButton({ onOpen }: { onOpen: () => void }) {
  useCommand('media.crop', onOpen)
  return (
    <span className={classes.crop}>
      <CommandButton id="media.crop" icon={IconCrop} label="Turn or crop" />
    </span>
  )
}

function Preview({ media, alt }: { media: Media; alt: string }) {
  const address = usePictureAddress(media.id) ?? ''
  // The address that gave nothing: a picture that is turned meanwhile has another.
  const [broken, setBroken] = useState<string | null>(null)
  const lost = () => setBroken(address)
  if (broken !== null && broken === address) return <NoFile />
  switch (media.kind) {
    case 'image':
      return <img className={classes.picture} src={address} alt={alt} onError={lost} />
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: the words of a recording are its interview's transcript
      return <audio className={classes.player} src={address} controls preload="metadata" onError={lost} />
    case 'video':
      // biome-ignore lint/a11y/useMediaCaption: the words of a recording are its interview's transcript
      return <video className={classes.picture} src={address} controls preload="metadata" onError={lost} />
    case 'document':
      return <DocumentFace media={media} />
  }
}

function NoFile() {
  return (
    <div className={classes.document} role="alert">
      <IconFileOff size={40} stroke={1.3} aria-hidden />
      <span>The file is missing from the library or damaged. Adding the same file again brings it back.</span>
    </div>
  )
}

/** A document is read in the program that the system has for it. */
function DocumentFace({ media }: { media: Media }) {
  return (
    <div className={classes.document}>
      <IconFileText size={40} stroke={1.3} aria-hidden />
      <span>{media.fileName}</span>
      {media.pageCount !== null && <span className={classes.pages}>{counted(media.pageCount, 'page')}</span>}
      <Button
        variant="default"
        leftSection={<IconExternalLink size={17} stroke={1.6} aria-hidden />}
        onClick={() => call('media.openOutside', { id: media.id }).catch(showError)}
      >
        Open
      </Button>
    </div>
  )
}
