import type { Answer } from '@shared/ipc/errors'
import { callChannel, callMethods } from '@shared/ipc/names'
import { BrowserWindow, ipcMain } from 'electron'
import type { Sender } from './answer-call'

/** Answers a call of any name; see `answerCall`, which distrusts all of it. */
export type AnswerAnyCall = (name: string, payload: unknown, sender: Sender) => Promise<Answer<unknown>>

/**
 * Puts a channel behind every call of the contract. The only place that listens to what pages send. Names alone are
 * needed for it, so that it can be done before the contract's schemas are loaded.
 */
export function registerCalls(answer: AnswerAnyCall): void {
  for (const [feature, methods] of Object.entries(callMethods)) {
    for (const method of methods) {
      const name = `${feature}.${method}`
      ipcMain.handle(callChannel(name), (event, payload: unknown) => {
        const frame = event.senderFrame
        return answer(name, payload, {
          window: BrowserWindow.fromWebContents(event.sender),
          isMainFrame: frame !== null && frame === event.sender.mainFrame,
          url: frame?.url ?? '',
        })
      })
    }
  }
}
