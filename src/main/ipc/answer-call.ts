import { type CallName, contract } from '@shared/ipc/contract'
import { type Answer, DeskError } from '@shared/ipc/errors'
import { z } from 'zod'
import { toDeskError } from '../services/desk-errors'
import type { CallingWindow, Handlers } from './handler'
import { payloadProblem } from './payload-size'

/** What main knows of the frame that sent a call. */
export type Sender = {
  /** The window the frame belongs to; null when it is none that this app opened. */
  window: CallingWindow | null
  isMainFrame: boolean
  /** The frame's present address. */
  url: string
}

export type AnsweringOptions = {
  handlers: Handlers
  /** Told of every error that is not meant for people. */
  log: (message: string, error: unknown) => void
  /** Also parse what handlers answer: development and tests find a wrong answer at its source. */
  checkOutputs: boolean
}

const MEGABYTE = 1_000_000
const largestPayload = 64 * MEGABYTE
const largerPayloads: Partial<Record<CallName, number>> = {
  'media.addPasted': 201 * MEGABYTE,
}

/**
 * Answers one call, distrusting all of it: who sends, how much, of what shape. Never throws.
 */
export async function answerCall(
  name: string,
  payload: unknown,
  sender: Sender,
  options: AnsweringOptions,
): Promise<Answer<unknown>> {
  try {
    if (!isOwnPage(sender)) throw new DeskError('not-allowed', 'Only the app’s own window may ask for that.')
    if (!isCallName(name)) throw new DeskError('invalid-input', 'There is no such call.')
    const limit = largerPayloads[name] ?? largestPayload
    const given = typeof payload === 'string' && payload.length <= limit ? readText(payload) : payload
    const problem = payloadProblem(given, limit)
    if (problem) throw new DeskError('invalid-input', `${name} was refused: ${problem}; nothing was done.`)
    return { ok: true, value: await run(name, given, sender.window, options) }
  } catch (error) {
    const known = toDeskError(error)
    if (known.code === 'internal') options.log(`${name} failed`, error)
    return { ok: false, error: { code: known.code, message: known.message } }
  }
}

async function run(name: CallName, payload: unknown, window: CallingWindow, options: AnsweringOptions) {
  const parsed = contract[name].input.safeParse(payload)
  if (!parsed.success)
    throw new DeskError('invalid-input', `${name} was refused: ${firstIssue(parsed.error)}`)
  // The input has just been parsed by the schema of this very name; a type cannot follow that through a union.
  const handler = options.handlers[name] as (input: unknown, window: CallingWindow) => unknown
  const value = await handler(parsed.data, window)
  if (options.checkOutputs) {
    const checked = contract[name].output.safeParse(value)
    if (!checked.success) throw new Error(`${name} answered wrongly: ${z.prettifyError(checked.error)}`)
  }
  return value
}

/** A large input comes as JSON. What is none stays the text it is, which no call takes. */
function readText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  const place = issue?.path.join('.')
  return `${place ? `${place}: ` : ''}${issue?.message ?? 'wrong input'}; nothing was done.`
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

function isOwnPage(sender: Sender): sender is Sender & { window: CallingWindow } {
  if (!sender.window || !sender.isMainFrame) return false
  try {
    const address = new URL(sender.url)
    return address.protocol === 'app:' && address.host === 'desk'
  } catch {
    return false
  }
}
