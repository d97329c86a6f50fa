import type { ElectronApplication } from '@playwright/test'
import { evaluateWithoutTrace } from './evaluate-in-main'

type Handle = (event: unknown, payload: unknown) => unknown
/** Where Electron keeps what `ipcMain.handle` was given. */
type Inside = { _invokeHandlers: Map<string, Handle> }

/**
 * Lets every second answer of the app come late, by a random time, as on a busy machine. With
 * `LATE_ANSWERS=300 npx playwright test --project=e2e` screens and tests that count on quick answers are found.
 * @param most milliseconds
 */
export async function answerLate(app: ElectronApplication, most: number): Promise<void> {
  await evaluateWithoutTrace(
    app,
    ({ ipcMain }, longest) => {
      const handlers = (ipcMain as unknown as Inside)._invokeHandlers
      for (const [name, real] of handlers) {
        handlers.set(name, async (event, payload) => {
          const answer = await real(event, payload)
          const wait = Math.random() < 0.5 ? 0 : Math.random() * longest
          await new Promise((resolve) => setTimeout(resolve, wait))
          return answer
        })
      }
    },
    most,
  )
}
