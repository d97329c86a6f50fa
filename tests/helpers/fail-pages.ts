import type { ElectronApplication } from '@playwright/test'
import { callChannel } from '@shared/ipc/names'
import { evaluateInMain } from './evaluate-in-main'

type Handle = (event: unknown, payload: unknown) => unknown
/** Where Electron keeps what `ipcMain.handle` was given. */
type Inside = { _invokeHandlers: Map<string, Handle> }

/** Answers every page of a list but the first with an error, until the returned function is called. */
export async function failLaterPages(app: ElectronApplication, call: string): Promise<() => Promise<void>> {
  const channel = callChannel(call)
  await evaluateInMain(
    app,
    ({ ipcMain }, name) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      const real = handlers.get(name)
      if (!real) throw new Error(`Nothing answers ${name}.`)
      const holder = globalThis as { realHandle?: Handle }
      holder.realHandle = real
      handlers.set(name, (event, payload) => {
        const { offset = 0 } = payload as { offset?: number }
        if (offset === 0) return real(event, payload)
        return { ok: false, error: { code: 'file-unreadable', message: 'The disk did not answer.' } }
      })
    },
    channel,
  )
  return () =>
    evaluateInMain(
      app,
      ({ ipcMain }, name) => {
        const { realHandle } = globalThis as { realHandle?: Handle }
        if (realHandle) (ipcMain as unknown as Inside)._invokeHandlers.set(name, realHandle)
      },
      channel,
    )
}
