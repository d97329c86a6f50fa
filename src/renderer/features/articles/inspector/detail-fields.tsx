import { Autocomplete, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type ArticleFields, articleFieldsSchema } from '@shared/records/article'
import { useState } from 'react'
import { useFieldValues } from '../../../app/lists/use-list-groups'
import { AddressField, DayField, TagsField } from '../../../app/records/fields'
import { PicturePicker } from '../../../app/records/picture-picker'
import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'

/** Fields of an article's record. Each change is saved and takes its turn in the article's undo. */

type FieldProps<Name extends keyof ArticleFields> = {
  session: ArticleSession
  name: Name
  label: string
  description?: string
  placeholder?: string
}
type TextName = 'slug' | 'language' | 'seoTitle' | 'seoDescription'

/** A field's value and how to change it; what the record cannot hold stays in the field with the reason. */
function useField<Name extends keyof ArticleFields>(session: ArticleSession, name: Name, typed = false) {
  const saved = useStorePart(session.fields, (fields) => fields[name])
  const [refused, setRefused] = useState<{ value: ArticleFields[Name]; why: string } | null>(null)
  const change = (value: ArticleFields[Name]) => {
    const checked = articleFieldsSchema.shape[name].safeParse(value)
    if (checked.success) {
      setRefused(null)
      session.setField(name, value, typed)
    } else {
      setRefused({ value, why: checked.error.issues[0]?.message ?? 'This cannot be kept.' })
    }
  }
  return { value: refused ? refused.value : saved, error: refused?.why ?? null, change }
}

export function Line({ session, name, ...rest }: FieldProps<TextName>) {
  const { value, error, change } = useField(session, name, true)
  return (
    <TextInput
      {...rest}
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => session.saving.ask()}
    />
  )
}

export function Prose({ session, name, ...rest }: FieldProps<TextName>) {
  const { value, error, change } = useField(session, name, true)
  return (
    <Textarea
      {...rest}
      autosize
      minRows={2}
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => session.saving.ask()}
    />
  )
}

export function Day({ session, name, label }: FieldProps<'deadline' | 'publishedOn'>) {
  const { value, change } = useField(session, name)
  return <DayField label={label} value={value} onChange={change} />
}

export function Address({ session, name, label }: FieldProps<'publishedUrl' | 'canonicalUrl'>) {
  const { value, error, change } = useField(session, name, true)
  return <AddressField label={label} value={value} error={error} onChange={change} />
}

export function WordGoal({ session }: { session: ArticleSession }) {
  const { value, change } = useField(session, 'wordBudget', true)
  return (
    <NumberInput
      label="Word goal"
      placeholder="none"
      min={1}
      max={1_000_000}
      allowDecimal={false}
      thousandSeparator=","
      value={value ?? ''}
      onChange={(next) => change(typeof next === 'number' && next > 0 ? next : null)}
    />
  )
}

const all = { filter: '' }

/** For whom it is; offers those the library has. */
export function Client({ session }: { session: ArticleSession }) {
  const { value, error, change } = useField(session, 'client', true)
  const known = useFieldValues('article', 'client', all, true)
  return (
    <Autocomplete
      label="Client"
      data={(known.data ?? []).flatMap(({ key }) => key ?? [])}
      value={value}
      error={error}
      onChange={change}
      onBlur={() => session.saving.ask()}
    />
  )
}

export function Tags({ session }: { session: ArticleSession }) {
  const { value, change } = useField(session, 'tags')
  return <TagsField value={value} onChange={change} />
}

export function Cover({ session }: { session: ArticleSession }) {
  const { value, change } = useField(session, 'coverMediaId')
  // Nothing stands in for a cover: it would look like one.
  return <PicturePicker noun="cover picture" name={null} value={value} onChange={change} />
}
