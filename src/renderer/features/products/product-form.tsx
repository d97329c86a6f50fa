import { Select, Textarea, TextInput } from '@mantine/core'
import { type Product, productFieldsSchema } from '@shared/records/product'
import { IconArrowsLeftRight, IconChevronLeft } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { CommandIcon } from '../../app/commands/command-button'
import { IngredientList } from '../../app/ingredients/ingredient-list'
import { DayField, WordsField } from '../../app/records/fields'
import { PicturePicker } from '../../app/records/picture-picker'
import { RecordForm } from '../../app/records/record-form'
import { RecordPicker } from '../../app/records/record-picker'
import { FieldGroup, RecordHead, Wide } from '../../app/records/record-screen'
import { TitleField } from '../../app/records/title-field'
import { useRecordEditor } from '../../app/records/use-record-editor'
import { navigate } from '../../app/routes'
import { BackButton } from '../../ui/back-button'
import { availabilityNames, productKindNames } from '../../ui/words'
import { AcquisitionFields } from './acquisition-fields'
import { BarcodeField } from './barcode-field'
import { Links } from './links'
import { Prices } from './prices'
import { Sizes } from './sizes'

const kinds = Object.entries(productKindNames).map(([value, label]) => ({ value, label }))
const availabilities = Object.entries(availabilityNames).map(([value, label]) => ({ value, label }))

export function ProductForm({ product }: { product: Product }) {
  const editor = useRecordEditor('product', product, productFieldsSchema)
  const { form } = editor
  const { values } = form
  const ingredients = useDeferredValue(values.ingredients)
  return (
    <RecordForm
      kind="product"
      id={product.id}
      name={values.name}
      editor={editor}
      right={<CommandIcon id="products.compare" icon={IconArrowsLeftRight} />}
      left={
        <BackButton icon={IconChevronLeft} onClick={() => navigate({ section: 'products', id: product.id })}>
          Products
        </BackButton>
      }
    >
      <RecordHead
        name={values.name}
        picture={
          <PicturePicker
            noun="picture"
            name={values.name}
            value={values.pictureMediaId}
            onChange={(id) => form.setFieldValue('pictureMediaId', id)}
          />
        }
      >
        <TitleField label="Name" {...form.getInputProps('name')} />
        <p>{[values.category, values.sizes[0]?.label].filter(Boolean).join(' · ')}</p>
      </RecordHead>

      <FieldGroup title="What it is">
        <RecordPicker
          kind="brand"
          label="Brand"
          value={values.brandId}
          onChange={(id) => form.setFieldValue('brandId', id)}
          error={form.errors.brandId}
        />
        <Select label="Kind" data={kinds} allowDeselect={false} {...form.getInputProps('kind')} />
        <TextInput label="Category" placeholder="Clay mask, LED panel…" {...form.getInputProps('category')} />
        <TextInput label="Shade" {...form.getInputProps('shade')} />
        <Select
          label="Availability"
          data={availabilities}
          allowDeselect={false}
          {...form.getInputProps('availability')}
        />
        <BarcodeField {...form.getInputProps('barcode')} />
        <Wide>
          <WordsField label="Also known as" {...form.getInputProps('aliases')} />
        </Wide>
      </FieldGroup>

      <FieldGroup title="Sizes">
        <Sizes form={form} />
      </FieldGroup>
      <FieldGroup
        title="Prices"
        hint="Add a new price instead of changing an old one: drafts follow the newest, and the old ones say what was printed when."
      >
        <Prices form={form} />
      </FieldGroup>
      <FieldGroup title="How you came by it" hint="Decides what a reader is told about it.">
        <AcquisitionFields form={form} />
        <DayField label="Tested since" {...form.getInputProps('testedSince')} />
      </FieldGroup>
      <FieldGroup title="Links">
        <Links form={form} />
      </FieldGroup>

      <FieldGroup title="On the pack">
        <Wide>
          <Textarea
            label="Ingredients"
            description="The list as printed on the pack (INCI): paste it whole, footnotes and all."
            autosize
            minRows={3}
            {...form.getInputProps('ingredients')}
          />
        </Wide>
        {ingredients.trim() !== '' && (
          <Wide>
            <IngredientList text={ingredients} />
          </Wide>
        )}
        <Wide>
          <WordsField
            label="Claims"
            placeholder="“Visibly calmer in a week”"
            {...form.getInputProps('claims')}
          />
        </Wide>
      </FieldGroup>
    </RecordForm>
  )
}
