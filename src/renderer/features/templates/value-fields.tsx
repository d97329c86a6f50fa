import { MultiSelect, Select } from '@mantine/core'
import type { TemplateAsk, TemplateValues } from '@shared/templates/template'
import { useDeferredValue, useState } from 'react'
import { useList } from '../../api/queries'
import classes from './value-fields.module.css'

type Props = {
  asks: readonly TemplateAsk[]
  values: TemplateValues
  onChange: (values: TemplateValues) => void
}

/** What a template asks for before it begins. All of it may be left for later. */
export function ValueFields({ asks, values, onChange }: Props) {
  if (asks.length === 0) return null
  return (
    <div className={classes.fields}>
      {asks.includes('experts') && (
        <Several
          kind="expert"
          label="Experts"
          value={values.expertIds}
          onChange={(expertIds) => onChange({ ...values, expertIds })}
        />
      )}
      {asks.includes('interview') && (
        <InterviewField
          value={values.interviewId}
          onChange={(interviewId) => onChange({ ...values, interviewId })}
        />
      )}
      {asks.includes('products') && (
        <Several
          kind="product"
          label="Products"
          value={values.productIds}
          onChange={(productIds) => onChange({ ...values, productIds })}
        />
      )}
    </div>
  )
}

type SeveralProps = {
  kind: 'expert' | 'product'
  label: string
  value: string[]
  onChange: (ids: string[]) => void
}

function Several({ kind, label, value, onChange }: SeveralProps) {
  const [typed, setTyped] = useState('')
  // What was chosen keeps its name while other names are looked for.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const { data } = useList(kind, useDeferredValue(typed.trim()), 50)
  const options = new Map(value.map((id) => [id, names.get(id) ?? '']))
  for (const { id, name } of data?.rows ?? []) options.set(id, name)
  return (
    <MultiSelect
      classNames={{ inputField: classes.typed }}
      label={label}
      placeholder={value.length === 0 ? 'Later, or type a name' : undefined}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      // The library has already done the looking.
      filter={({ options: all }) => all}
      value={value}
      onChange={(ids) => {
        setNames(new Map(ids.map((id) => [id, options.get(id) ?? ''])))
        setTyped('')
        onChange(ids)
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={`No ${kind} of this name`}
    />
  )
}

function InterviewField({
  value,
  onChange,
}: {
  value: string | null
  onChange: (id: string | null) => void
}) {
  const [typed, setTyped] = useState('')
  const { data } = useList('interview', '', 500)
  return (
    <Select
      label="Interview"
      placeholder="Later, or type its title"
      data={(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title || 'Untitled interview' }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear' }}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="No interview of this title"
    />
  )
}
