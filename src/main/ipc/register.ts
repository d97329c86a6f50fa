import { contract } from '@shared/ipc/contract'
import { callChannel } from '@shared/ipc/names'
import { BrowserWindow, ipcMain } from 'electron'
import { type AnsweringOptions, answerCall } from './answer-call'

/** Puts a channel behind every call of the contract. The only place that listens to what pages send. */
export function registerCalls(options: AnsweringOptions): void {
  for (const name of Object.keys(contract)) {
    ipcMain.handle(callChannel(name), (event, payload: unknown) => {
      const frame = event.senderFrame
      return answerCall(
        name,
        payload,
        {
          window: BrowserWindow.fromWebContents(event.sender),
          isMainFrame: frame !== null && frame === event.sender.mainFrame,
          url: frame?.url ?? '',
        },
        options,
      )
    })
  }
}
