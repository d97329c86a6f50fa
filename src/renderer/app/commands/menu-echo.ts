import { type CommandId, commands, isCommandId } from '@shared/commands'
import { matchesKeys } from './keys'

/** Between a key that the page left alone and the menu's word of it. */
const SHORTLY_MS = 500

/**
 * Tells a command chosen in the native menu from the menu's echo of a key. On a Mac the menu catches the keys it shows
 * where the page left them alone; but the page has decided then: a dialog is open, or a field takes the key for itself.
 */
export function createMenuEcho() {
  let pressed: { id: CommandId; at: number } | null = null
  return {
    /** Call for every key, before anything acts on it. */
    hear(event: KeyboardEvent): void {
      const command = commands.find(({ keys }) => keys !== null && matchesKeys(event, keys))
      pressed = command ? { id: command.id, at: event.timeStamp } : null
    },
    /** @param now milliseconds, as events have them */
    isEcho(command: string, now: number): boolean {
      return isCommandId(command) && pressed?.id === command && now - pressed.at < SHORTLY_MS
    },
  }
}
