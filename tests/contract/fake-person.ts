import { EventEmitter } from 'node:events'
import type { CallingWindow } from '@main/ipc/handler'
import type { ShellCalls } from '@main/ipc/shell-calls'

type Answer = string | string[] | null

/** What the person will answer to the next dialogs, and what reached the system. */
export type FakePerson = ShellCalls & {
  /** Answers to dialogs in order; null closes the dialog, and a function does something else while it stands. */
  answers: (Answer | (() => Promise<Answer>))[]
  copied: { text: string; html?: string }[]
  opened: string[]
  ready: number[]
  /** Closes a window of the app. */
  closeWindow: (id: number) => void
}

/** Plays the person at the dialogs and the system around the app. */
export function createFakePerson(): FakePerson {
  const answers: FakePerson['answers'] = []
  const copied: FakePerson['copied'] = []
  const opened: string[] = []
  const ready: number[] = []
  const closed = new EventEmitter()
  const next = async () => {
    const answer = answers.shift()
    if (answer === undefined) throw new Error('A dialog was shown that the test did not expect.')
    return typeof answer === 'function' ? answer() : answer
  }
  const one = async () => {
    const answer = await next()
    return Array.isArray(answer) ? (answer[0] ?? null) : answer
  }
  return {
    answers,
    copied,
    opened,
    ready,
    closeWindow: (id) => void closed.emit(String(id)),
    onClosed(window, listener) {
      closed.once(String(window.id), listener)
      return () => void closed.off(String(window.id), listener)
    },
    async chooseFiles() {
      const answer = await next()
      return answer === null ? [] : Array.isArray(answer) ? answer : [answer]
    },
    chooseFolder: one,
    choosePlace: one,
    async copy(content) {
      copied.push(content)
    },
    showFolder: (path) => void opened.push(path),
    async openFile(path) {
      opened.push(path)
    },
    async openAddress(address) {
      opened.push(address)
    },
    openArticleWindow: (articleId) => void opened.push(articleId),
    setFullScreen: (_window, on) => void opened.push(`full screen ${on}`),
    pastePlain: () => void opened.push('plain paste'),
    close: () => void opened.push('close'),
    readyToClose: (window: CallingWindow) => void ready.push(window.id),
  }
}
