import { ActionIcon, TagsInput, TextInput, type TextInputProps } from '@mantine/core'
import { IconExternalLink, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { showError } from '../notices'
import classes from './fields.module.css'

type Nullable<Value> = {
  value?: Value | null | undefined
  onChange: (value: Value | null) => void
  error?: ReactNode
}

/** A calendar day, or none. */
export function DayField({
  value,
  onChange,
  ...rest
}: Nullable<string> & { label: string; description?: string }) {
  return (
    <TextInput
      {...rest}
      type="date"
      max="9999-12-31"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

/** A web address, or none, with a way to open it. */
export function AddressField({
  value,
  onChange,
  ...rest
}: Nullable<string> & Omit<TextInputProps, 'value' | 'onChange'>) {
  return (
    <TextInput
      type="url"
      inputMode="url"
      placeholder="https://"
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value.trim() || null)}
      rightSection={
        value && (
          <ActionIcon
            size="sm"
            aria-label="Open this address in the browser"
            onClick={() => call('shell.openAddress', { address: value }).catch(showError)}
          >
            <IconExternalLink size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )
      }
    />
  )
}

type WordsProps = {
  label: string
  description?: string
  placeholder?: string
  value?: string[]
  onChange?: (value: string[]) => void
  error?: ReactNode
  suggestions?: string[]
}

/** Several short texts, each entered with Enter or a comma. */
export function WordsField({ suggestions, value = [], placeholder, ...rest }: WordsProps) {
  const [typed, setTyped] = useState('')
  return (
    <TagsInput
      {...rest}
      value={value}
      data={suggestions ?? []}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={value.length === 0 ? placeholder : undefined}
      acceptValueOnBlur
      splitChars={[',', ';']}
      clearable={false}
    />
  )
}

/** Tags, offering those the library already has. */
export function TagsField(props: Omit<WordsProps, 'label' | 'suggestions'>) {
  const { data } = useQuery({ queryKey: keys.tags, queryFn: () => call('tags.list') })
  return (
    <WordsField
      {...props}
      label="Tags"
      placeholder="Type a tag and press Enter"
      suggestions={data?.map((tag) => tag.name)}
    />
  )
}

type RowsProps<Row> = {
  rows: Row[]
  /** What one row is called, for its buttons: "credential". */
  noun: string
  /** A row is one field: it needs no frame to hold it together. */
  isPlain?: boolean
  keyOf: (row: Row, index: number) => string
  renderRow: (row: Row, index: number) => ReactNode
  onAdd: () => void
  onRemove: (index: number) => void
}

/**
 * A list inside a form: rows of fields, each with a way to take it out, and a way to add one. A new row has the focus in
 * its first field; where a row is taken out, the focus is on the next one's way out, or on adding.
 */
export function RowsField<Row>({ rows, noun, isPlain, keyOf, renderRow, onAdd, onRemove }: RowsProps<Row>) {
  const list = useRef<HTMLDivElement>(null)
  /** How many rows there were when one was added or taken out, and where the focus goes once that is drawn. */
  const awaited = useRef<{ count: number; focus: () => void } | null>(null)
  useEffect(() => {
    if (awaited.current === null || awaited.current.count === rows.length) return
    awaited.current.focus()
    awaited.current = null
  }, [rows.length])
  const add = () => {
    awaited.current = { count: rows.length, focus: () => focusFirstField(list.current) }
    onAdd()
  }
  const remove = (index: number) => {
    awaited.current = { count: rows.length, focus: () => focusAfterRow(list.current, index) }
    onRemove(index)
  }
  return (
    <div ref={list} className={classes.rows}>
      {rows.map((row, index) => (
        <fieldset key={keyOf(row, index)} className={classes.row} data-plain={isPlain || undefined}>
          <legend className={classes.legend}>
            {noun} {index + 1}
          </legend>
          <div className={classes.cells}>{renderRow(row, index)}</div>
          <ActionIcon
            className={classes.remove}
            aria-label={`Remove ${noun} ${index + 1}`}
            onClick={() => remove(index)}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <button type="button" className={classes.add} onClick={add}>
        <IconPlus size={16} stroke={1.8} aria-hidden />
        Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}
      </button>
    </div>
  )
}

function focusFirstField(list: HTMLElement | null): void {
  const field = list?.querySelector<HTMLInputElement>(
    'fieldset:last-of-type :is(input:not([type=hidden]), textarea)',
  )
  field?.focus()
  // What a new row brings along, such as the last price, is written over by the first key.
  field?.select()
}

function focusAfterRow(list: HTMLElement | null, index: number): void {
  const removers = list?.querySelectorAll<HTMLElement>('fieldset > button')
  const next = removers?.item(Math.min(index, removers.length - 1)) ?? null
  const target = next ?? list?.querySelector<HTMLElement>(':scope > button')
  target?.focus()
}
