import { createContext, Script } from 'node:vm'

const script = new Script('work()')
const context = createContext({ work: null })

/**
 * Does work that could take for ever, such as trying an expression, and ends it where it takes too long.
 * @param patience milliseconds
 * @returns null where it was ended
 */
export function withinTime<Result>(work: () => Result, patience: number): Result | null {
  context.work = work
  try {
    // The script calls what was just put there.
    return script.runInContext(context, { timeout: patience }) as Result
  } catch (error) {
    if (isTimeout(error)) return null
    throw error
  } finally {
    context.work = null
  }
}

/** By its code: the error may be of the script's realm, and no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
