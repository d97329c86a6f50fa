import { Button, Textarea } from '@mantine/core'
import { questionsFromMarkdown, questionsToMarkdown } from '@shared/questions/markdown'
import type { QuestionFields } from '@shared/records/question'
import { type FormEvent, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { Dialog } from '../../ui/dialog'
import { counted } from '../../ui/words'
import { QuestionForm } from './question-form'
import classes from './question-form.module.css'

type Props = {
  several: boolean
  topics: readonly string[]
  /** Ids of those that are new, and how many were there already. */
  onAdded: (ids: string[], known: number) => void
  onClose: () => void
}

export function AddDialog({ several, topics, onAdded, onClose }: Props) {
  const add = async (questions: QuestionFields[]) => {
    const added = await call('questions.add', { questions })
    onAdded(
      added.flatMap(({ question, isNew }) => (isNew ? [question.id] : [])),
      added.filter(({ isNew }) => !isNew).length,
    )
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={several ? 'Add several questions' : 'New question'} size="md">
      {several ? (
        <SeveralForm onAdd={add} onCancel={onClose} />
      ) : (
        <QuestionForm
          fields={{ text: '', topic: '', note: '' }}
          topics={topics}
          action="Add"
          onCancel={onClose}
          onSubmit={(fields) => add([fields])}
        />
      )}
    </Dialog>
  )
}

type SeveralProps = { onAdd: (questions: QuestionFields[]) => Promise<void>; onCancel: () => void }

/** Questions pasted or typed as lines, with headings for topics. */
function SeveralForm({ onAdd, onCancel }: SeveralProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const found = questionsFromMarkdown(typed)
  /** What a file brings is put below what is typed, to be looked through before it is added. */
  const fromFile = async () => {
    const { chosen, questions, left } = await call('questions.pickFile')
    if (!chosen) return
    setProblem(questions.length === 0 ? 'No question was found in this file.' : null)
    setNote(left > 0 ? `${counted(left, 'row')} without a question left out.` : null)
    setTyped((before) => [before.trimEnd(), questionsToMarkdown(questions)].filter(Boolean).join('\n'))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (found.length > 0) onAdd(found).catch((error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        data-autofocus
        label="One question a line"
        description="A line like “## Sun” names the topic of those below it; an indented line is a note. Markdown lists fit as they are."
        autosize
        minRows={8}
        maxRows={18}
        value={typed}
        error={problem}
        onChange={(event) => {
          setProblem(null)
          setTyped(event.currentTarget.value)
        }}
      />
      {note !== null && <p role="status">{note}</p>}
      <div className={classes.actions}>
        <Button
          variant="subtle"
          onClick={() => fromFile().catch((error: unknown) => setProblem(messageOf(error)))}
        >
          From a file…
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="filled" type="submit" disabled={found.length === 0}>
          {found.length === 0 ? 'Add' : `Add ${counted(found.length, 'question')}`}
        </Button>
      </div>
    </form>
  )
}
