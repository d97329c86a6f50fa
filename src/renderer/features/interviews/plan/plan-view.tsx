import { Button, TextInput } from '@mantine/core'
import type { Interview, PlannedQuestion } from '@shared/records/interview'
import { IconListCheck } from '@tabler/icons-react'
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { call } from '../../../api/desk'
import { CommandButton } from '../../../app/commands/command-button'
import { afterLoading } from '../../../app/commands/hold-keys'
import { useCommand } from '../../../app/commands/use-command'
import { showDone, showUndo } from '../../../app/notices'
import { mayGoOn } from '../../../app/unsaved/ask-of-unsaved'
import { EmptyState } from '../../../ui/empty-state'
import { counted } from '../../../ui/words'
import { type ToPlan, withMoved, withQuestions } from './plan-edits'
import classes from './plan-view.module.css'
import { PlannedRow } from './planned-row'
import { usePlan } from './use-plan'
import { useTypedQuestion } from './use-typed-question'

const loadBankPicker = () => import('./bank-picker').then((module) => ({ default: module.BankPicker }))
const BankPicker = lazy(loadBankPicker)

/** What is to be asked in a talk, in its order: ticked while it is asked, with what to listen for. */
export function PlanView({ interview }: { interview: Interview }) {
  const { plan, change, undo } = usePlan(interview)
  const [picking, setPicking] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const focusAt = useFocusAfterMove(list)
  const add = (questions: readonly ToPlan[]) => change((now) => withQuestions(now, questions))
  const line = useTypedQuestion((text) => add([{ text, note: '' }]))
  useCommand('plans.fill', () => afterLoading(loadBankPicker, () => setPicking(true)))
  useWaysOut(interview.id, plan.length > 0, () => {
    line.add()
    return mayGoOn('publish')
  })

  const put = (next: PlannedQuestion) =>
    change((now) => now.map((planned) => (planned.id === next.id ? next : planned)))
  const move = (id: string, step: number) => {
    if (!withMoved(plan, id, step)) return
    change((now) => withMoved(now, id, step) ?? now)
    focusAt(id)
  }
  const remove = (index: number) => {
    const gone = plan[index]
    if (!gone) return
    change((now) => now.filter(({ id }) => id !== gone.id))
    showUndo(`“${gone.text || 'An empty question'}” is out of the plan.`, async () =>
      change((now) => now.toSpliced(index, 0, gone)),
    )
  }
  return (
    <div className={classes.scroll}>
      <div className={classes.page} onPointerDown={line.onPointerDown}>
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
                onMove={(step) => move(planned.id, step)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
        )}
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault()
            line.add()
          }}
        >
          <TextInput
            data-path="plan"
            aria-label={plan.length > 0 ? 'Another question' : 'The first question'}
            placeholder={plan.length > 0 ? 'Another question, then Enter' : 'The first question, then Enter'}
            value={line.typed}
            onChange={(event) => line.setTyped(event.currentTarget.value)}
            onBlur={line.onLeave}
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
          <BankPicker planned={plan} onClose={() => setPicking(false)} onPick={add} />
        </Suspense>
      )}
    </div>
  )
}

/**
 * The commands that take the plan along, as Markdown or as a page to print.
 * @param mayGo saves what is still typed, and asks where that cannot be saved
 */
function useWaysOut(interviewId: string, hasPlan: boolean, mayGo: () => Promise<boolean>): void {
  useCommand(
    'plans.copy',
    async () => {
      if (!(await mayGo())) return
      const { copied } = await call('interviews.copyPlan', { id: interviewId })
      showDone(`${counted(copied, 'question')} copied as Markdown.`)
    },
    hasPlan,
  )
  useCommand(
    'plans.export',
    async () => {
      if (!(await mayGo())) return
      const { chosen, name } = await call('interviews.exportPlan', { id: interviewId })
      if (chosen) showDone(`The plan is in ${name}.`)
    },
    hasPlan,
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
