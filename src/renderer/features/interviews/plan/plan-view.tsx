import { Button, TextInput } from '@mantine/core'
import { newId } from '@shared/identifiers'
import type { Interview, PlannedQuestion } from '@shared/records/interview'
import type { Question } from '@shared/records/question'
import { IconListCheck } from '@tabler/icons-react'
import { lazy, type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { call } from '../../../api/desk'
import { finishUnsavedWork } from '../../../app/closing'
import { CommandButton } from '../../../app/commands/command-button'
import { afterLoading } from '../../../app/commands/hold-keys'
import { useCommand } from '../../../app/commands/use-command'
import { showDone, showUndo } from '../../../app/notices'
import { EmptyState } from '../../../ui/empty-state'
import { counted } from '../../../ui/words'
import classes from './plan-view.module.css'
import { PlannedRow } from './planned-row'
import { usePlan } from './use-plan'

const loadBankPicker = () => import('./bank-picker').then((module) => ({ default: module.BankPicker }))
const BankPicker = lazy(loadBankPicker)

/** What is to be asked in a talk, in its order: ticked while it is asked, with what to listen for. */
export function PlanView({ interview }: { interview: Interview }) {
  const { plan, change, undo } = usePlan(interview)
  const [typed, setTyped] = useState('')
  const [picking, setPicking] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const focusAt = useFocusAfterMove(list)

  useCommand('plans.fill', () => afterLoading(loadBankPicker, () => setPicking(true)))
  useCommand(
    'plans.copy',
    async () => {
      await addAndSave()
      const { copied } = await call('interviews.copyPlan', { id: interview.id })
      showDone(`${counted(copied, 'question')} copied as Markdown.`)
    },
    plan.length > 0,
  )

  useCommand(
    'plans.export',
    async () => {
      await addAndSave()
      const { chosen, name } = await call('interviews.exportPlan', { id: interview.id })
      if (chosen) showDone(`The plan is in ${name}.`)
    },
    plan.length > 0,
  )

  const put = (next: PlannedQuestion) =>
    change((now) => now.map((planned) => (planned.id === next.id ? next : planned)))
  const add = (questions: readonly Pick<Question, 'text' | 'note'>[], ids: readonly (string | null)[]) =>
    change((now) => [
      ...now,
      ...questions.map(({ text, note }, at) => ({
        id: newId(),
        questionId: ids[at] ?? null,
        text,
        note,
        state: 'open' as const,
      })),
    ])
  const move = (index: number, step: number) => {
    const planned = plan[index]
    const to = index + step
    if (!planned || to < 0 || to >= plan.length) return
    change((now) => now.filter(({ id }) => id !== planned.id).toSpliced(to, 0, planned))
    focusAt(planned.id)
  }
  const remove = (index: number) => {
    const gone = plan[index]
    if (!gone) return
    change((now) => now.filter(({ id }) => id !== gone.id))
    showUndo(`“${gone.text || 'An empty question'}” is out of the plan.`, async () =>
      change((now) => now.toSpliced(index, 0, gone)),
    )
  }

  const addTyped = () => {
    const text = typed.trim()
    if (text === '') return
    add([{ text, note: '' }], [null])
    setTyped('')
  }
  // Going elsewhere by key takes no focus away first. Before the plan saves itself as the screen goes.
  const addLatest = useRef(addTyped)
  addLatest.current = addTyped
  useLayoutEffect(() => () => addLatest.current(), [])
  const addAndSave = () => {
    addTyped()
    return finishUnsavedWork()
  }
  const isPressed = useRef(false)
  // A row that comes while a button below is pressed would take it from under the pointer, and the click would be lost.
  const addOnceReleased = () => {
    if (!isPressed.current) return addTyped()
    window.addEventListener('pointerup', () => setTimeout(() => addLatest.current()), { once: true })
  }
  return (
    <div className={classes.scroll}>
      <div
        className={classes.page}
        onPointerDown={() => {
          isPressed.current = true
          const release = () => {
            isPressed.current = false
          }
          window.addEventListener('pointerup', release, { once: true })
        }}
      >
        {plan.length === 0 ? (
          <EmptyState
            icon={IconListCheck}
            title="Nothing planned yet"
            actions={<CommandButton id="plans.fill" variant="filled" />}
          >
            Write what you want to ask, or take questions from your bank. Tick them while you talk; the
            article is drafted from them, with or without a transcript.
          </EmptyState>
        ) : (
          <ol ref={list} className={classes.list} aria-label="Plan">
            {plan.map((planned, index) => (
              <PlannedRow
                key={planned.id}
                planned={planned}
                number={index + 1}
                onChange={put}
                onMove={(step) => move(index, step)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
        )}
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault()
            addTyped()
          }}
        >
          <TextInput
            data-path="plan"
            aria-label={plan.length > 0 ? 'Another question' : 'The first question'}
            placeholder={plan.length > 0 ? 'Another question, then Enter' : 'The first question, then Enter'}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={addOnceReleased}
          />
        </form>
        {plan.length > 0 && (
          <div className={classes.actions}>
            <CommandButton id="plans.fill" />
            <CommandButton id="plans.copy" />
            <CommandButton id="plans.export" />
            <CommandButton id="go.questions" />
            <Button variant="subtle" disabled={!undo} onClick={() => undo?.()}>
              Undo
            </Button>
          </div>
        )}
      </div>
      {picking && (
        <Suspense fallback={null}>
          <BankPicker
            planned={plan}
            onClose={() => setPicking(false)}
            onPick={(questions) =>
              add(
                questions,
                questions.map(({ id }) => id),
              )
            }
          />
        </Suspense>
      )}
    </div>
  )
}

/** A row that moves is made anew by the browser in its place; the caret goes with it. */
function useFocusAfterMove(list: RefObject<HTMLOListElement | null>): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.querySelector<HTMLTextAreaElement>(`[data-planned="${wanted.current}"] textarea`)?.focus()
    wanted.current = null
  })
  return (id) => {
    wanted.current = id
  }
}
