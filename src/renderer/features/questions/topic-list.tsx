import { byTopic, type ListedQuestion } from '@shared/records/question'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { showError, showUndo } from '../../app/notices'
import { isFocusNowhere } from '../../ui/focus-nowhere'
import { QuestionRow } from './question-row'
import classes from './topic-list.module.css'

type Props = {
  questions: readonly ListedQuestion[]
  topics: readonly string[]
  binned: boolean
  /** Only a whole list can be put in order. */
  canOrder: boolean
  chosen: ReadonlySet<string>
  onToggle: (id: string) => void
  onDelete: (question: ListedQuestion) => void
}

/** Questions under their topics. Arrows go from one to the next, Alt with an arrow moves the question itself. */
export function TopicList(props: Props) {
  const { questions, topics, binned, canOrder, chosen, onToggle, onDelete } = props
  const list = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const moved = useRef<string | null>(null)
  useEffect(() => {
    // The row that was moved keeps the focus, wherever it stands now.
    if (moved.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-question="${moved.current}"]`)?.focus()
    moved.current = null
  })

  const isEmpty = questions.length === 0
  useEffect(() => {
    // Whoever comes by key goes on by key.
    if (!isEmpty && isFocusNowhere()) focusFirstQuestion(list.current)
  }, [isEmpty])

  const move = (id: string, step: number) => {
    const topic = byTopic(questions).find((one) => one.questions.some((question) => question.id === id))
    const ids = topic?.questions.map((question) => question.id) ?? []
    const to = ids.indexOf(id) + step
    if (to < 0 || to >= ids.length) return
    moved.current = id
    const order = ids.filter((one) => one !== id).toSpliced(to, 0, id)
    call('questions.order', { ids: order }).catch(showError)
  }
  const bin = async (question: ListedQuestion) => {
    const ids = [question.id]
    const row = list.current?.querySelector<HTMLElement>(`[data-question="${question.id}"]`)
    const next = row && (neighbour(list.current, row, 1) ?? neighbour(list.current, row, -1))
    await call('questions.bin', { ids })
    // The row goes with its focus; keys go on at the next.
    moved.current = next?.dataset.question ?? null
    showUndo(`“${question.text}” is in the bin.`, () => call('questions.restore', { ids }))
  }
  const keys = (event: KeyboardEvent<HTMLElement>, question: ListedQuestion) => {
    if (event.target !== event.currentTarget) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && event.altKey && canOrder && !binned) move(question.id, step)
    else if (step !== 0) neighbour(list.current, event.currentTarget, step)?.focus()
    else if (event.key === 'Enter' && !binned) setEditing(question.id)
    else if (event.key === ' ') onToggle(question.id)
    else if (event.key === 'Delete' && binned) onDelete(question)
    else if (event.key === 'Delete') bin(question).catch(showError)
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} className={classes.topics}>
      {byTopic(questions).map(({ name, questions: its }) => (
        <section key={name} className={classes.topic} aria-label={name}>
          <h2 className={classes.name}>
            {name} <span className={classes.count}>{its.length}</span>
          </h2>
          <ul className={classes.list}>
            {its.map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                topics={topics}
                binned={binned}
                chosen={chosen.has(question.id)}
                editing={editing === question.id}
                onEdit={(open) => {
                  setEditing(open ? question.id : null)
                  if (!open) moved.current = question.id
                }}
                onToggle={() => onToggle(question.id)}
                onBin={() => bin(question).catch(showError)}
                onDelete={() => onDelete(question)}
                onKeyDown={(event) => keys(event, question)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

export function focusFirstQuestion(within: HTMLElement | null): void {
  within?.querySelector<HTMLElement>('[data-question]')?.focus({ preventScroll: true })
}

function neighbour(list: HTMLElement | null, row: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  return rows[rows.indexOf(row) + step]
}
