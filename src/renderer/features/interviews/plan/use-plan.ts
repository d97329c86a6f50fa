import type { Interview, PlannedQuestion } from '@shared/records/interview'
import { useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../../api/desk'
import { useBeforeClose } from '../../../app/closing'
import { showAction, showProblem } from '../../../app/notices'
import { UnsavedWork } from '../../../app/unsaved/unsaved-work'

const idleBeforeSave = 600

type Plan = readonly PlannedQuestion[]

export type PlanEditor = {
  plan: Plan
  /** Of the plan as it is at that moment, which may be later than what is on the screen. */
  change(next: (plan: Plan) => Plan): void
  /** What was last changed, taken back; null where nothing was. */
  undo: (() => void) | null
}

/**
 * The plan of an interview while it is edited: saved by itself when the typing pauses and before the screen goes. The
 * interview's other fields are saved apart, so a save that they have overtaken is made again on top of them.
 */
export function usePlan(interview: Interview): PlanEditor {
  const [plan, setPlan] = useState<Plan>(interview.plan)
  const [steps, setSteps] = useState<Plan[]>([])
  // What the library holds, as far as this screen knows.
  const base = useRef({ revision: interview.revision, plan: interview.plan as Plan })
  const latest = useRef(plan)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useRef<Promise<void>>(Promise.resolve())

  const show = (next: Plan) => {
    latest.current = next
    setPlan(next)
  }
  const isDirty = () => !same(latest.current, base.current.plan)

  const write = async (): Promise<void> => {
    if (!isDirty()) return
    const written = latest.current
    const { revision } = base.current
    const answer = await call('interviews.savePlan', { id: interview.id, revision, plan: [...written] })
    if (answer.outcome === 'saved') {
      base.current = { revision: answer.revision, plan: written }
      return
    }
    const { current } = answer
    const before = base.current.plan
    base.current = { revision: current.revision, plan: current.plan }
    if (same(current.plan, before)) return write()
    // Somebody else planned too: theirs is shown, and this window's is one click away.
    const mine = latest.current
    show(current.plan)
    showAction('plan-changed', 'The plan was changed in another window, which is shown now.', {
      label: 'Put mine back',
      run: () => change(() => mine),
    })
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer.current)
    saving.current = saving.current.catch(() => {}).then(write)
    return saving.current
  }
  const save = () => {
    flush().catch((error: unknown) => showProblem(`The plan is not saved: ${messageOf(error)}`))
  }
  const change = (next: (plan: Plan) => Plan) => {
    const before = latest.current
    setSteps((all) => [...all.slice(-49), before])
    show(next(before))
    clearTimeout(timer.current)
    timer.current = setTimeout(save, idleBeforeSave)
  }

  useEffect(() => {
    if (interview.revision <= base.current.revision) return
    const wasDirty = isDirty()
    if (wasDirty && !same(interview.plan, base.current.plan)) return
    base.current = { revision: interview.revision, plan: interview.plan }
    if (!wasDirty) show(interview.plan)
  })
  useBeforeClose(() =>
    flush().catch((error: unknown) => {
      throw new UnsavedWork(messageOf(error), `The plan of “${interview.title}”`)
    }),
  )
  const saveLatest = useRef(save)
  saveLatest.current = save
  useEffect(() => () => saveLatest.current(), [])

  const before = steps.at(-1)
  return {
    plan,
    change,
    undo: before
      ? () => {
          setSteps((all) => all.slice(0, -1))
          show(before)
          save()
        }
      : null,
  }
}

/** Plain JSON values, so comparing their text compares them. */
function same(one: Plan, other: Plan): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
