import { TextInput, type TextInputProps } from '@mantine/core'
import { checkBarcode } from '@shared/records/barcode'

/** A barcode, with a hint where it does not add up. Any words can be kept: a hint is no error. */
export function BarcodeField(props: TextInputProps) {
  return (
    <TextInput
      {...props}
      label="Barcode"
      inputMode="numeric"
      description={hintOf(String(props.value ?? ''))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}

function hintOf(typed: string): string | null {
  const check = checkBarcode(typed)
  switch (check.kind) {
    case 'empty':
      return null
    case 'right':
      return `${check.name}, and its last digit adds up.`
    case 'wrong-digit':
      return `Look again: the last digit should be ${check.expected}, or another one is wrong.`
    case 'no-barcode':
      return 'Barcodes have 8, 12, 13 or 14 digits.'
  }
}
