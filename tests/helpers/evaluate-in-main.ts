import type { ElectronApplication } from '@playwright/test'
import type * as Electron from 'electron'

/** Apps whose main process a test has reached into: what it may have changed there, nobody knows. */
const touched = new WeakSet<ElectronApplication>()

/** Whether the app's main process is as it started, so that another test may use it. */
export function isUntouched(app: ElectronApplication): boolean {
  return !touched.has(app)
}

/**
 * Runs a function in the app's main process, as Playwright's own `evaluate` does. That one awaits a promise which V8's
 * inspector holds but weakly, so that a garbage collection at the wrong moment rejects it; here the process holds it.
 */
export async function evaluateInMain<Result, Argument = undefined>(
  app: ElectronApplication,
  run: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
): Promise<Result> {
  touched.add(app)
  return evaluateWithoutTrace(app, run, argument)
}

/** As `evaluateInMain`, for what leaves nothing behind that the next test on the same app could meet. */
export async function evaluateWithoutTrace<Result, Argument = undefined>(
  app: ElectronApplication,
  run: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
): Promise<Result> {
  return app.evaluate(
    (electron, call) => {
      const holder = globalThis as { heldForTests?: Promise<unknown>[] }
      const held = new Promise<Result>((resolve, reject) => {
        // In a turn of its own, when whoever waits for the promise is already known to it.
        setImmediate(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: the function of the test, as Playwright hands functions over
            resolve(globalThis.eval(`(${call.source})`)(electron, call.argument))
          } catch (error) {
            reject(error)
          }
        })
      })
      holder.heldForTests ??= []
      holder.heldForTests.push(held)
      return held
    },
    { source: run.toString(), argument },
  )
}
