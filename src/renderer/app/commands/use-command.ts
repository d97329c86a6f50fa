import type { CommandId } from '@shared/commands'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useSide } from '../split/side'
import { type CommandHandler, isEnabled, registerCommand, subscribeCommands } from './registry'

/** Says what a command does while this component is on the screen and `enabled`; `outranks` as in the registry. */
export function useCommand(
  id: CommandId,
  handler: CommandHandler,
  enabled = true,
  { outranks = false }: { outranks?: boolean } = {},
): void {
  const latest = useRef(handler)
  latest.current = handler
  const side = useSide()
  useEffect(
    () => registerCommand(id, { run: () => latest.current(), enabled, side, outranks }),
    [id, enabled, side, outranks],
  )
}

/** Whether a command can run now. */
export function useCommandEnabled(id: CommandId): boolean {
  return useSyncExternalStore(subscribeCommands, () => isEnabled(id))
}
