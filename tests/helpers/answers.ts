import type { ElectronApplication, Page } from '@playwright/test'
import type { Answer } from '@shared/ipc/errors'
import { callChannel } from '@shared/ipc/names'
import type { DeskPage } from './desk-in-page'
import { evaluateWithoutTrace } from './evaluate-in-main'

type Handle = (event: unknown, payload: unknown) => unknown
/** Where Electron keeps what `ipcMain.handle` was given. */
type Inside = { _invokeHandlers: Map<string, Handle> }
/** What the functions here keep in the app's main process. */
type Holder = { realAnswers?: Map<string, Handle>; letAnswerGo?: () => void }

/** Keeps the next answer to a call until the returned function is called; those after it go on as ever. */
export async function holdAnswer(app: ElectronApplication, call: string): Promise<() => Promise<void>> {
  await keepReal(app, call)
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, name) => {
      const holder = globalThis as Holder
      const real = holder.realAnswers?.get(name) as Handle
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      const go = new Promise<void>((resolve) => {
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
  return () => evaluateWithoutTrace(app, () => (globalThis as Holder).letAnswerGo?.())
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
  await keepReal(app, call)
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, given) => {
      const error = { code: 'disk-full', message: given.message }
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      handlers.set(given.name, () => ({ ok: false, error }))
    },
    { name: callChannel(call), message },
  )
  return () => answerAsEver(app)
}

/** Answers every page of a list but the first with an error, until the returned function is called. */
export async function failLaterPages(app: ElectronApplication, call: string): Promise<() => Promise<void>> {
  await keepReal(app, call)
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, name) => {
      const real = (globalThis as Holder).realAnswers?.get(name) as Handle
      const error = { code: 'file-unreadable', message: 'The disk did not answer.' }
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      handlers.set(name, (event, payload) => {
        const { offset = 0 } = payload as { offset?: number }
        return offset === 0 ? real(event, payload) : { ok: false, error }
      })
    },
    callChannel(call),
  )
  return () => answerAsEver(app)
}

/** Answers the next call with this and does nothing of it; those after it go on as ever. */
export async function answerOnce(
  app: ElectronApplication,
  call: string,
  answer: Answer<unknown>,
): Promise<void> {
  await keepReal(app, call)
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, { name, given }) => {
      const real = (globalThis as Holder).realAnswers?.get(name) as Handle
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      handlers.set(name, () => {
        handlers.set(name, real)
        return given
      })
    },
    { name: callChannel(call), given: answer },
  )
}

/**
 * Lets every second answer of the app come late, by a random time, as on a busy machine, and none before one that was
 * given earlier. With
 * `LATE_ANSWERS=300 npx playwright test --project=e2e` screens and tests that count on quick answers are found.
 * @param most milliseconds
 */
export async function answerLate(app: ElectronApplication, most: number): Promise<void> {
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, longest) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      let earliest = 0
      for (const [name, real] of handlers) {
        handlers.set(name, async (event, payload) => {
          const answer = await real(event, payload)
          const wait = Math.random() < 0.5 ? 0 : Math.random() * longest
          earliest = Math.max(earliest, performance.now() + wait)
          await new Promise((resolve) => setTimeout(resolve, earliest - performance.now()))
          return answer
        })
      }
    },
    most,
  )
}

/** Answers all calls as the app itself does, whatever the functions here have put in their way. */
export async function answerAsEver(app: ElectronApplication): Promise<void> {
  await evaluateWithoutTrace(app, ({ ipcMain }) => {
    const { realAnswers, letAnswerGo } = globalThis as Holder
    letAnswerGo?.()
    for (const [name, real] of realAnswers ?? [])
      (ipcMain as unknown as Inside)._invokeHandlers.set(name, real)
  })
}

/** Answers come in the order in which they were given: when this one is there, so are those before it. */
export async function answered(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as DeskPage).desk.settings.get())
}

/** Notes what answers a call, so that it can be put back. */
async function keepReal(app: ElectronApplication, call: string): Promise<void> {
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, name) => {
      const real = (ipcMain as unknown as Inside)._invokeHandlers.get(name)
      if (!real) throw new Error(`Nothing answers ${name}.`)
      const holder = globalThis as Holder
      holder.realAnswers ??= new Map()
      if (!holder.realAnswers.has(name)) holder.realAnswers.set(name, real)
    },
    callChannel(call),
  )
}
