import type { ElectronApplication, Page } from '@playwright/test'
import type { Answer } from '@shared/ipc/errors'
import { callChannel } from '@shared/ipc/names'
import type { DeskPage } from './desk-in-page'
import { evaluateInMain } from './evaluate-in-main'

type Handle = (event: unknown, payload: unknown) => unknown
/** Where Electron keeps what `ipcMain.handle` was given. */
type Inside = { _invokeHandlers: Map<string, Handle> }
type Holder = { letAnswerGo?: () => void; letAnswersBe?: () => void }

/** Keeps the next answer to a call until the returned function is called; those after it go on as ever. */
export async function holdAnswer(app: ElectronApplication, call: string): Promise<() => Promise<void>> {
  await evaluateInMain(
    app,
    ({ ipcMain }, name) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      const real = handlers.get(name)
      if (!real) throw new Error(`Nothing answers ${name}.`)
      const go = new Promise<void>((resolve) => {
        const holder = globalThis as Holder
        holder.letAnswerGo = resolve
      })
      handlers.set(name, async (event, payload) => {
        handlers.set(name, real)
        const answer = await real(event, payload)
        await go
        return answer
      })
    },
    callChannel(call),
  )
  return () => evaluateInMain(app, () => (globalThis as Holder).letAnswerGo?.())
}

/** Answers the next call with an error and does nothing of it; those after it go on as ever. */
export async function failOnce(app: ElectronApplication, call: string): Promise<void> {
  const error = { code: 'file-unreadable' as const, message: 'The disk did not answer.' }
  await answerOnce(app, call, { ok: false, error })
}

/** Answers every call with an error and does nothing of them, until the returned function is called. */
export async function failEach(
  app: ElectronApplication,
  call: string,
  message: string,
): Promise<() => Promise<void>> {
  const name = callChannel(call)
  await evaluateInMain(
    app,
    ({ ipcMain }, given) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      const real = handlers.get(given.name)
      if (!real) throw new Error(`Nothing answers ${given.name}.`)
      const holder = globalThis as Holder
      holder.letAnswersBe = () => void handlers.set(given.name, real)
      handlers.set(given.name, () => ({ ok: false, error: { code: 'disk-full', message: given.message } }))
    },
    { name, message },
  )
  return () => evaluateInMain(app, () => (globalThis as Holder).letAnswersBe?.())
}

/** Answers the next call with this and does nothing of it; those after it go on as ever. */
export async function answerOnce(
  app: ElectronApplication,
  call: string,
  answer: Answer<unknown>,
): Promise<void> {
  await evaluateInMain(
    app,
    ({ ipcMain }, { name, given }) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      const real = handlers.get(name)
      if (!real) throw new Error(`Nothing answers ${name}.`)
      handlers.set(name, () => {
        handlers.set(name, real)
        return given
      })
    },
    { name: callChannel(call), given: answer },
  )
}

/** Answers come in the order in which they were given: when this one is there, so are those before it. */
export async function answered(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as DeskPage).desk.settings.get())
}
