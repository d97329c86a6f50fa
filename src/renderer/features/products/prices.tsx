import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { newId } from '@shared/identifiers'
import type { Money } from '@shared/records/common'
import { presentPrice } from '@shared/records/present-price'
import type { ProductFields } from '@shared/records/product'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { DayField, RowsField } from '../../app/records/fields'
import { todayDay } from '../../ui/dates'
import { amountText, parseAmount } from '../../ui/money'

export function Prices({ form }: { form: UseFormReturnType<ProductFields> }) {
  const { data: settings } = useQuery({ queryKey: keys.settings, queryFn: () => call('settings.get') })
  const { prices, sizes } = form.values
  const sizeChoices = sizes.map((size) => ({ value: size.id, label: size.label || 'Unnamed size' }))
  return (
    <RowsField
      noun="price"
      rows={prices}
      keyOf={(row) => row.id}
      onRemove={(index) => form.removeListItem('prices', index)}
      onAdd={() =>
        form.insertListItem('prices', {
          id: newId(),
          sizeId: sizes[0]?.id ?? null,
          amountMinor: presentPrice(form.values)?.amountMinor ?? noAmount,
          currency: presentPrice(form.values)?.currency ?? settings?.currency ?? 'EUR',
          asOf: todayDay(),
        })
      }
      renderRow={(row, index) => (
        <>
          <AmountField
            money={row}
            isAsked={form.errors[`prices.${index}.amountMinor`] !== undefined}
            onChange={(amountMinor) => form.setFieldValue(`prices.${index}.amountMinor`, amountMinor)}
          />
          <TextInput
            label="Currency"
            maxLength={3}
            {...form.getInputProps(`prices.${index}.currency`)}
            onChange={(event) =>
              form.setFieldValue(`prices.${index}.currency`, event.currentTarget.value.toUpperCase())
            }
          />
          <DayField
            label="As of"
            value={row.asOf}
            onChange={(day) => form.setFieldValue(`prices.${index}.asOf`, day ?? todayDay())}
            error={form.errors[`prices.${index}.asOf`]}
          />
          {sizes.length > 0 && (
            <Select
              label="Size"
              data={sizeChoices}
              clearable
              clearButtonProps={{ 'aria-label': 'Clear the size' }}
              placeholder="Any"
              {...form.getInputProps(`prices.${index}.sizeId`)}
            />
          )}
        </>
      )}
    />
  )
}

/** Stands for an amount that is still to be typed: no schema takes it, so that it is asked for and never saved. */
const noAmount = Number.NaN

type AmountProps = {
  money: Money
  /** Saving found no amount. */
  isAsked: boolean
  onChange: (amountMinor: number) => void
}

/** Keeps what is being typed until it is an amount, and says so where it is none. */
function AmountField({ money, isAsked, onChange }: AmountProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const amountOf = (text: string) => parseAmount(text, money.currency) ?? noAmount
  const isMissing = Number.isNaN(money.amountMinor)
  // Undo, or another window, may have put another amount in its place.
  const isTyped = typed !== null && Object.is(amountOf(typed), money.amountMinor)
  return (
    <TextInput
      label="Price"
      inputMode="decimal"
      value={isTyped ? typed : isMissing ? '' : amountText(money)}
      error={isMissing && (isTyped || isAsked) ? 'An amount such as 34 or 34.50' : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(amountOf(text))
      }}
      onBlur={() => !isMissing && setTyped(null)}
    />
  )
}
