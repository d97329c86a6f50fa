import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { type ArticleFields, articleFieldsSchema } from '@shared/records/article'
import { useState } from 'react'
import { AddressField, DayField, TagsField } from '../../../app/records/fields'
import { PicturePicker } from '../../../app/records/picture-picker'
import { useStorePart } from '../../../editor/store'
import { PanelPart } from '../../../ui/panel'
import type { ArticleSession } from '../session/article-session'
import classes from './details-tab.module.css'
import { InterviewsField } from './interviews-field'
import { WithSession } from './with-session'

export function DetailsTab({ id }: { id: string }) {
  return <WithSession id={id}>{(session) => <Details session={session} />}</WithSession>
}

/** What is known of an article besides its text. Every change is saved and can be undone with the text's own. */
function Details({ session }: { session: ArticleSession }) {
  return (
    <div className={classes.details}>
      <PanelPart title="Planning">
        <Day session={session} name="deadline" label="Deadline" />
        <WordGoal session={session} />
        <Line session={session} name="client" label="Client" />
        <Tags session={session} />
      </PanelPart>
      <PanelPart title="Made from">
        <InterviewsField session={session} />
      </PanelPart>
      <PanelPart title="Publishing">
        <Line session={session} name="slug" label="Slug" placeholder="can-a-cream-close-a-pore" />
        <Line session={session} name="language" label="Language" placeholder="as in the settings" />
        <Day session={session} name="publishedOn" label="Published on" />
        <Address session={session} name="publishedUrl" label="Published at" />
        <Address session={session} name="canonicalUrl" label="Canonical address" />
      </PanelPart>
      <PanelPart title="In search results">
        <Line session={session} name="seoTitle" label="Title" placeholder="the headline" />
        <Prose session={session} name="seoDescription" label="Description" placeholder="the dek" />
      </PanelPart>
      <PanelPart title="Cover picture">
        <Cover session={session} />
      </PanelPart>
    </div>
  )
}

type FieldProps<Name extends keyof ArticleFields> = {
  session: ArticleSession
  name: Name
  label: string
  placeholder?: string
}
type TextName = 'client' | 'slug' | 'language' | 'seoTitle' | 'seoDescription'

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

function Line({ session, name, ...rest }: FieldProps<TextName>) {
  const { value, error, change } = useField(session, name, true)
  return (
    <TextInput
      {...rest}
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => session.ask()}
    />
  )
}

function Prose({ session, name, ...rest }: FieldProps<TextName>) {
  const { value, error, change } = useField(session, name, true)
  return (
    <Textarea
      {...rest}
      autosize
      minRows={2}
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => session.ask()}
    />
  )
}

function Day({ session, name, label }: FieldProps<'deadline' | 'publishedOn'>) {
  const { value, change } = useField(session, name)
  return <DayField label={label} value={value} onChange={change} />
}

function Address({ session, name, label }: FieldProps<'publishedUrl' | 'canonicalUrl'>) {
  const { value, error, change } = useField(session, name, true)
  return <AddressField label={label} value={value} error={error} onChange={change} />
}

function WordGoal({ session }: { session: ArticleSession }) {
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

function Tags({ session }: { session: ArticleSession }) {
  const { value, change } = useField(session, 'tags')
  return <TagsField value={value} onChange={change} />
}

function Cover({ session }: { session: ArticleSession }) {
  const { value, change } = useField(session, 'coverMediaId')
  const title = useStorePart(session.fields, (fields) => fields.title)
  return <PicturePicker noun="cover picture" name={title} value={value} onChange={change} />
}
