import { type FormEvent, useState } from 'react'
import { messageOf } from '../api/desk'

type Options = {
  initial?: string
  /** What is said where nothing is given. */
  missing: string
  onClose: () => void
  /** Does it; the dialog closes when it is done and shows the error when it failed. */
  onAnswer: (answer: string) => Promise<unknown>
}

/** A dialog that asks for one line: what stands in it, what is wrong with it, and what Enter does. */
export function useOneAnswer({ initial = '', missing, onClose, onAnswer }: Options) {
  const [answer, setAnswer] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (next: string) => {
    setAnswer(next)
    setProblem(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = answer.trim()
    if (given === '') {
      setProblem(missing)
      return
    }
    setBusy(true)
    onAnswer(given)
      .then(onClose)
      .catch((error: unknown) => {
        setBusy(false)
        setProblem(messageOf(error))
      })
  }
  return { answer, problem, busy, change, submit }
}
