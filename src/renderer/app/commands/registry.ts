import {
  type CommandDefinition,
  type CommandId,
  commandDefinition,
  commands,
  isCommandId,
} from '@shared/commands'
import { showError } from '../notices'
import { activeSide, type Side, subscribeSides } from '../split/side'

/**
 * What every command does, in one place. The table of ids, labels and keys is in `shared/commands.ts`; a feature
 * registers what its commands do while it is on the screen. Menu, palette, keys, tooltips and buttons all run
 * commands through here, so that they can never mean different things.
 */
export type CommandHandler = () => unknown

type Registration = {
  run: CommandHandler
  enabled: boolean
  /** The side of a split view that it is about; left out for what is about none. */
  side?: Side | null
  /** Wins over those that do not, whichever came last: what was chosen on purpose over what is only shown. */
  outranks?: boolean
}

const handlers = new Map<CommandId, Registration[]>()
const listeners = new Set<() => void>()
let isTelling = false

/** Registers a handler; the one registered last and enabled wins, of those that outrank the others if there are such. Returns how to end it. Components use `useCommand`. */
export function registerCommand(id: CommandId, registration: Registration): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), registration])
  changed()
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== registration),
    )
    changed()
  }
}

export function isEnabled(id: CommandId): boolean {
  return handlerOf(id) !== undefined
}

/** Runs a command; false when nothing on the screen can do it now. Errors are shown, not thrown. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id)
  if (!handler) return false
  try {
    Promise.resolve(handler()).catch(showError)
  } catch (error) {
    showError(error)
  }
  return true
}

/** Runs a command that came from outside as text, such as from the native menu. */
export function runNamedCommand(name: string): boolean {
  return isCommandId(name) && runCommand(name)
}

export type EnabledCommand = CommandDefinition & { id: CommandId }

/** The commands that can run now, and those that are given, in the order of the menus. */
export function enabledCommands(given: readonly EnabledCommand[] = []): EnabledCommand[] {
  const all: readonly EnabledCommand[] = commands
  return all.filter((command) => given.includes(command) || isEnabled(command.id))
}

export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Of two sides the one with the focus is meant. What is done to an article still means the only one there is, when the
 * focus is in a record beside it; what is done to a record never means another one.
 */
function handlerOf(id: CommandId): CommandHandler | undefined {
  const enabled = (handlers.get(id) ?? []).filter((registration) => registration.enabled)
  const here = enabled.filter(({ side }) => !side || side === activeSide())
  const first = here.findLast(({ outranks }) => outranks) ?? here.at(-1)
  if (first) return first.run
  return commandDefinition(id).scope === 'record' ? undefined : enabled.at(-1)?.run
}

subscribeSides(changed)

/** An article brings some eighty handlers along: whoever listens hears of all of them once. */
function changed(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    for (const listener of listeners) listener()
  })
}
