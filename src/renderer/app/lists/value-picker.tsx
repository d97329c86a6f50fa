import { TextInput } from '@mantine/core'
import { fieldOf, type ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { fieldNames, valueName } from '../../ui/list-words'
import { formatCount, kindNames } from '../../ui/words'
import classes from './list-bar.module.css'
import { arrangementOf, useListState } from './list-state'
import { sectionOfKind } from './sections'
import { useFieldValues } from './use-list-groups'
import { useExpertNames } from './value-labels'

type Among = Extract<Condition, { test: 'among' }>
type Props = { kind: ListKind; condition: Among; onChange: (condition: Condition) => void }

/** More values than this are looked for by typing. */
const shownValues = 200

/** The values a field has among the records that fit everything else, with their counts, to choose some of. */
export function ValuePicker({ kind, condition, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const values = useValues(kind, condition)
  const wanted = fold(typed)
  const fitting = values.filter(({ name }) => fold(name).includes(wanted))
  const toggle = (key: string | null) => {
    const chosen = condition.values.includes(key)
      ? condition.values.filter((value) => value !== key)
      : [...condition.values, key]
    onChange({ ...condition, values: chosen })
  }
  return (
    <div className={classes.values}>
      <TextInput
        data-autofocus
        size="xs"
        aria-label={`Find a value of ${fieldNames[condition.field as keyof typeof fieldNames]}`}
        placeholder="Type to find"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = fitting
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return
          event.preventDefault()
          toggle(first.key)
        }}
      />
      <ul className={classes.valueList}>
        {fitting.slice(0, shownValues).map(({ key, name, count }) => (
          <li key={key ?? 'none'}>
            <label className={classes.value}>
              <input type="checkbox" checked={condition.values.includes(key)} onChange={() => toggle(key)} />
              <span className={classes.valueName}>{name}</span>
              {count !== null && <span className={classes.valueCount}>{formatCount(count)}</span>}
            </label>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && (
        <p className={classes.note}>
          {values.length > 0
            ? 'No value has these letters.'
            : `No ${kindNames[kind].one} has one yet. Choose some and set it beside their list.`}
        </p>
      )}
      {fitting.length > shownValues && (
        <p className={classes.note}>{formatCount(fitting.length - shownValues)} more: type to find them.</p>
      )}
    </div>
  )
}

/** `count` is null where counting would mean reading every text. */
type Value = { key: string | null; name: string; count: number | null }

function useValues(kind: ListKind, condition: Among): Value[] {
  const { field } = condition
  const definition = fieldOf(kind, field)
  const isTag = definition?.type === 'tag'
  const isExpert = definition?.type === 'expert'
  const state = useListState(sectionOfKind[kind])
  const others = { ...arrangementOf(state), where: state.where.filter((other) => other !== condition) }
  const found = useFieldValues(kind, field, { ...others, sort: null }, !isTag && !isExpert)
  const tags = useQuery({ queryKey: keys.tags, queryFn: () => call('tags.list'), enabled: isTag })
  const experts = useExpertNames(isExpert)
  if (isExpert) return [...experts].map(([key, name]) => ({ key, name, count: null }))
  if (isTag) {
    return (tags.data ?? []).flatMap(({ name, kinds }) => {
      const count = kinds[kind]
      return count || condition.values.includes(name) ? [{ key: name, name, count: count ?? 0 }] : []
    })
  }
  const counts = new Map((found.data ?? []).map(({ key, label, count }) => [key, { label, count }]))
  // What is chosen stays in the list, also where no record has it any more.
  const keysShown = new Set([...counts.keys(), ...condition.values])
  return [...keysShown].map((key) => ({
    key,
    name: valueName(kind, field, key, counts.get(key)?.label),
    count: counts.get(key)?.count ?? 0,
  }))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
