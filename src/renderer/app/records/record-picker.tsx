import { Select, type SelectProps } from '@mantine/core'
import { emptyBrandFields } from '@shared/records/brand'
import type { RecordKind } from '@shared/records/common'
import { emptyExpertFields } from '@shared/records/expert'
import { useDeferredValue, useState } from 'react'
import { useList, useRecord } from '../../api/queries'
import { createRecord } from '../../api/records'
import { kindNames } from '../../ui/words'
import { showError } from '../notices'

type PickedKind = Extract<RecordKind, 'brand' | 'expert'>

type Props = Pick<SelectProps, 'label' | 'description' | 'error'> & {
  kind: PickedKind
  value: string | null
  onChange: (id: string | null) => void
}

const createValue = 'create'

/** Chooses a brand or an expert by typing; a name the library lacks can be added on the way. */
export function RecordPicker({ kind, value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState('')
  const chosen = useRecord(kind, value)
  const wanted = useDeferredValue(typed === chosen.data?.name ? '' : typed.trim())
  const { data } = useList(kind, wanted, 50)
  const options = (data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))
  if (chosen.data && !options.some((option) => option.value === value)) {
    options.unshift({ value: chosen.data.id, label: chosen.data.name })
  }
  const known = options.some((option) => option.label.toLowerCase() === wanted.toLowerCase())
  if (wanted !== '' && !known) {
    options.push({ value: createValue, label: `Add “${wanted}” as a new ${kindNames[kind].one}` })
  }
  const choose = (picked: string | null) => {
    if (picked === createValue) addRecord(kind, wanted).then(onChange).catch(showError)
    else onChange(picked)
  }
  return (
    <Select
      {...rest}
      data={options}
      // The library has already done the looking.
      filter={({ options: all }) => all}
      value={value}
      onChange={choose}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear' }}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={`Type the ${kindNames[kind].one}’s name`}
      nothingFoundMessage={`No ${kindNames[kind].one} yet: type a name to add one`}
    />
  )
}

async function addRecord(kind: PickedKind, name: string): Promise<string> {
  const made =
    kind === 'brand'
      ? await createRecord('brand', { ...emptyBrandFields(), name })
      : await createRecord('expert', { ...emptyExpertFields(), name })
  return made.id
}
