import { readingMinutesOf } from '@shared/article/counts/text-counts'
import type { ArticleFields } from '@shared/records/article'
import { Selection } from '@tiptap/pm/state'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useStore, useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { wordsPerMinute } from '../session/library-settings'
import { DeadlineButton } from './deadline-button'
import classes from './headline.module.css'
import { smartValue } from './smart-field'
import { useFieldHints } from './use-field-hints'
import { useLanguage } from './use-language'
import { useVoices } from './use-voices'

export function titleFieldId(articleId: string): string {
  return `article-title-${articleId}`
}

type TextField = 'title' | 'dek' | 'byline'

/** What a template says to write looks as its hints in the text do. */
function hinted(className: string | undefined, hint: string | undefined): string {
  return `${className} ${hint ? classes.hinted : ''}`
}

/**
 * Title, dek and byline above the text. Enter and the arrows go on to the next, and from the last to the text; Enter
 * passes by a byline that is there already, so that the first sentence does not end up in it.
 */
export function Headline({ session }: { session: ArticleSession }) {
  const hints = useFieldHints(session.id)
  const title = useRef<HTMLTextAreaElement>(null)
  const dek = useRef<HTMLTextAreaElement>(null)
  const byline = useRef<HTMLInputElement>(null)
  const shown = useStore(session.shownField)

  useEffect(() => {
    session.leaveUp = () => {
      focusEnd(byline.current)
      return true
    }
    return () => {
      session.leaveUp = () => false
    }
  }, [session])

  useEffect(() => {
    if (shown?.field === 'title') focusEnd(title.current)
    if (shown?.field === 'dek') focusEnd(dek.current)
    if (shown?.field === 'byline') focusEnd(byline.current)
  }, [shown])

  const toText = () => {
    const { view } = session.editor
    view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)).scrollIntoView())
    view.focus()
  }
  return (
    <header className={classes.headline} data-headline>
      <h1 className={classes.titleLine}>
        <Field
          session={session}
          name="title"
          label="Title"
          placeholder={hints?.title || 'Headline'}
          className={hinted(classes.title, hints?.title)}
          fieldRef={title}
          onNext={() => focusEnd(dek.current)}
        />
      </h1>
      <Field
        session={session}
        name="dek"
        label="Dek"
        placeholder={hints?.dek || 'A short introduction'}
        className={hinted(classes.dek, hints?.dek)}
        fieldRef={dek}
        onNext={() => focusEnd(byline.current)}
        onEnter={() => (session.fields.get().byline === '' ? focusEnd(byline.current) : toText())}
        onPrevious={() => focusEnd(title.current)}
      />
      <div className={classes.by}>
        <span className={classes.byline}>
          <span aria-hidden>By</span>
          <Byline
            session={session}
            fieldRef={byline}
            onNext={toText}
            onPrevious={() => focusEnd(dek.current)}
          />
        </span>
        <Voices session={session} />
        <ReadingTime session={session} />
        <DeadlineButton session={session} />
      </div>
    </header>
  )
}

type FieldProps = {
  session: ArticleSession
  name: TextField
  label: string
  placeholder: string
  className: string | undefined
  fieldRef: RefObject<HTMLTextAreaElement | null>
  onNext: () => void
  /** Where Enter goes, if not to the next. */
  onEnter?: () => void
  onPrevious?: () => void
}

function Field(props: FieldProps) {
  const {
    session,
    name,
    label,
    placeholder,
    className,
    fieldRef,
    onNext,
    onEnter = onNext,
    onPrevious,
  } = props
  const value = useStorePart(session.fields, (fields) => fields[name])
  const language = useLanguage(session)
  return (
    <textarea
      ref={fieldRef}
      id={name === 'title' ? titleFieldId(session.id) : undefined}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      dir="auto"
      lang={language}
      value={value}
      spellCheck
      onChange={(event) => {
        const field = event.currentTarget
        session.setField(name, cleaned(name, field.value), true)
        const smart = smartValue(field, event.nativeEvent, session.services)
        if (!smart) return
        // In the field before React puts it there, which would move the caret to the end.
        field.value = smart.value
        field.setSelectionRange(smart.caret, smart.caret)
        // A step of its own, so that Undo gives back what was typed.
        session.setField(name, cleaned(name, smart.value))
      }}
      onBlur={() => session.saving.ask()}
      onKeyDown={(event) => {
        if (handleHistory(event, session) || event.nativeEvent.isComposing) return
        const { selectionStart, selectionEnd, value: typed } = event.currentTarget
        if (event.key === 'Enter' && !(name === 'dek' && event.shiftKey)) go(event, onEnter)
        else if (event.key === 'ArrowDown' && selectionEnd === typed.length) go(event, onNext)
        else if (event.key === 'ArrowUp' && selectionStart === 0 && onPrevious) go(event, onPrevious)
      }}
    />
  )
}

type BylineProps = {
  session: ArticleSession
  fieldRef: RefObject<HTMLInputElement | null>
  onNext: () => void
  onPrevious: () => void
}

function Byline({ session, fieldRef, onNext, onPrevious }: BylineProps) {
  const value = useStorePart(session.fields, (fields) => fields.byline)
  return (
    <input
      ref={fieldRef}
      className={classes.bylineField}
      aria-label="Byline"
      placeholder="whom?"
      value={value}
      spellCheck={false}
      onChange={(event) => session.setField('byline', event.currentTarget.value, true)}
      onBlur={() => session.saving.ask()}
      onKeyDown={(event) => {
        if (handleHistory(event, session) || event.nativeEvent.isComposing) return
        if (event.key === 'Enter' || event.key === 'ArrowDown') go(event, onNext)
        if (event.key === 'ArrowUp') go(event, onPrevious)
      }}
    />
  )
}

/** Who is interviewed, with what they do. */
function Voices({ session }: { session: ArticleSession }) {
  const voices = useVoices(session)
  const experts = voices.filter((voice) => voice.role === 'answers' && voice.name !== null).slice(0, 4)
  if (experts.length === 0) return null
  return (
    <span>with {experts.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; ')}</span>
  )
}

function ReadingTime({ session }: { session: ArticleSession }) {
  const minutes = useStorePart(session.summary, (summary) => readingMinutesOf(summary, wordsPerMinute()))
  return minutes > 0 ? <span>{minutes} min read</span> : null
}

/** Undo and redo are the article's, so that they go through text and fields in one order. */
function handleHistory(event: KeyboardEvent, session: ArticleSession): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return false
  event.preventDefault()
  if (key === 'y' || event.shiftKey) session.redo()
  else session.undo()
  return true
}

function go(event: KeyboardEvent, move: () => void): void {
  event.preventDefault()
  move()
}

/** A title is one line, wherever it was pasted from. */
function cleaned(name: keyof ArticleFields, value: string): string {
  return name === 'title' ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value
}

function focusEnd(field: HTMLTextAreaElement | HTMLInputElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}
