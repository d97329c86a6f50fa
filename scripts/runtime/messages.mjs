import { isTooOld } from './node-version.mjs'
import { nodeExecutable } from './paths.mjs'

/**
 * A problem the person at the keyboard can act on: printed as its message alone, without a stack.
 */
export class SetupError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetupError'
  }
}

/**
 * One line for the person. Always standard error: standard output belongs to the command's own result.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a script's main function and turns a failure into one clear line and exit code 1.
 * @param {() => Promise<number | void>} main answers with the exit code, nothing means 0
 */
export async function runScript(main) {
  try {
    mustHaveNode()
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}

/** npm goes on without the Node of this project where there is none for the machine; the machine's own has to do then. */
function mustHaveNode() {
  const { version, versions, execPath } = process
  if (nodeExecutable() !== execPath || !isTooOld(versions.node)) return
  throw new SetupError(
    `Node ${version} is too old for Beauty Desk, and \`npm ci\` could not bring a newer one. Install Node 24, then run \`npm ci\` again.`,
  )
}
