import { Autocomplete, Button, Textarea } from '@mantine/core'
import type { QuestionFields } from '@shared/records/question'
import { type FormEvent, useState } from 'react'
import { messageOf } from '../../api/desk'
import { DialogActions } from '../../ui/dialog-actions'
import classes from './question-form.module.css'

type Props = {
  fields: QuestionFields
  /** Topics that are there; a new one is typed. */
  topics: readonly string[]
  action: string
  onSubmit: (fields: QuestionFields) => Promise<void>
  onCancel: () => void
}

/** The words of a question, the topic it stands under, and what to listen for. */
export function QuestionForm({ fields, topics, action, onSubmit, onCancel }: Props) {
  const [{ text, topic, note }, setFields] = useState(fields)
  const [problem, setProblem] = useState<{ field: 'text' | 'topic'; words: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setProblem({ field: 'text', words: 'A question is needed.' })
    if (topic.trim() === '')
      return setProblem({ field: 'topic', words: 'A topic is needed: choose one or type a new one.' })
    setBusy(true)
    onSubmit({ text: text.trim(), topic: topic.trim(), note: note.trim() }).catch((error: unknown) => {
      setBusy(false)
      setProblem({ field: 'text', words: messageOf(error) })
    })
  }
  const words = (field: 'text' | 'topic') => (problem?.field === field ? problem.words : null)
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        // Over an open list of topics it closes that list.
        const isOnList = event.target instanceof Element && event.target.ariaExpanded === 'true'
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isOnList) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <Textarea
        data-autofocus
        label="Question"
        autosize
        minRows={1}
        maxLength={1000}
        value={text}
        error={words('text')}
        onChange={(event) => {
          setProblem(null)
          setFields({ text: event.currentTarget.value.replace(/[\r\n]+/g, ' '), topic, note })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <Autocomplete
        label="Topic"
        data={[...topics]}
        maxLength={80}
        value={topic}
        error={words('topic')}
        onChange={(next) => {
          setProblem(null)
          setFields({ text, topic: next, note })
        }}
      />
      <Textarea
        label="Note"
        description="When to ask it, what to listen for. Goes into the plan with the question."
        autosize
        minRows={1}
        maxLength={5000}
        value={note}
        onChange={(event) => setFields({ text, topic, note: event.currentTarget.value })}
      />
      <DialogActions onCancel={onCancel}>
        <Button variant="filled" type="submit" loading={busy}>
          {action}
        </Button>
      </DialogActions>
    </form>
  )
}
