import { Select } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useList, useRecord } from '../../api/queries'

type Props = {
  label: string
  value: string | null
  onChange: (id: string) => void
  /** The one that is compared with: nothing is compared with itself. */
  except: string | null
  /** Without a label to see, where what stands around it says what it is. */
  quiet?: boolean
  /** Has the focus when its dialog opens. */
  autofocus?: boolean
}

/** Chooses a product of the library by typing a part of its name or brand. */
export function ProductPicker({ label, value, onChange, except, quiet = false, autofocus = false }: Props) {
  const [typed, setTyped] = useState('')
  const chosen = useRecord('product', value)
  const wanted = useDeferredValue(typed === chosen.data?.name ? '' : typed.trim())
  const { data } = useList('product', wanted, 50)
  const options = (data?.rows ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: [row.name, row.brandName].filter(Boolean).join(' · ') }))
  if (chosen.data && !options.some((option) => option.value === value))
    options.unshift({ value: chosen.data.id, label: chosen.data.name })
  return (
    <Select
      label={quiet ? undefined : label}
      aria-label={label}
      data-autofocus={autofocus || undefined}
      size={quiet ? 'xs' : undefined}
      data={options}
      // The library has already done the looking.
      filter={({ options: all }) => all}
      value={value}
      onChange={(id) => id !== null && onChange(id)}
      searchable
      allowDeselect={false}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder="Type the product’s name"
      nothingFoundMessage="No product has these words"
    />
  )
}
