import { type CommandDefinition, type CommandId, commandDefinition, commands } from '@shared/commands'
import { keysOn } from '@shared/mac-keys'

export const onMac = navigator.userAgent.includes('Mac')

/** `ctrl` is the key of that name on a Mac; elsewhere it is `mod`. */
type Stroke = { key: string; mod: boolean; ctrl: boolean; shift: boolean; alt: boolean }

/** @param keys as the command table has them; on a Mac some are others */
function parse(keys: string): Stroke {
  const parts = keysHere(keys).split('-')
  // `Mod--` ends in an empty part: the key is the hyphen itself.
  const key = parts.at(-1) === '' ? '-' : (parts.at(-1) ?? '')
  return {
    key: key.toLowerCase(),
    mod: parts.includes('Mod'),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

/** A stroke of the command table as it is on this system, in ProseMirror's way of writing. */
export function keysHere(keys: string): string {
  return keysOn(onMac, keys)
}

/**
 * The key without the layers that Shift and Alt put over it, and in the Latin letters that commands are named by. Not by
 * its place (`code`): on many keyboards another letter stands there. `keyCode` is old, and the only one that says what the
 * layout has on a key.
 */
function plainKey(event: KeyboardEvent): string {
  const key = event.key.toLowerCase()
  if (/^[a-z0-9]$/.test(key)) return key
  const beneath = String.fromCharCode(event.keyCode)
  if (key.length === 1 && /[A-Z]/.test(beneath)) return beneath.toLowerCase()
  // On a French keyboard the hyphen stands on the 6, and Ctrl with it makes the page smaller.
  return (event.altKey || event.shiftKey) && /[0-9]/.test(beneath) ? beneath : key
}

/** Whether an event is the stroke a command names, such as `Mod-Shift-i` or `?`. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const stroke = parse(keys)
  const mod = onMac ? event.metaKey : event.ctrlKey
  // What Alt Gr puts on a key is text: `[` is Ctrl, Alt and 8 on some keyboards.
  if (!onMac && event.getModifierState('AltGraph')) return false
  const otherMod = onMac ? event.ctrlKey : event.metaKey
  if (mod !== stroke.mod || otherMod !== stroke.ctrl || event.altKey !== stroke.alt) return false
  // A sign such as `?` needs Shift on most keyboards, so the sign itself is what counts.
  if (!stroke.mod && !stroke.alt && stroke.key.length === 1) return event.key.toLowerCase() === stroke.key
  if (event.shiftKey !== stroke.shift) return false
  return plainKey(event) === stroke.key || event.key.toLowerCase() === stroke.key
}

/** The command whose key this is, among those that the window listens for. */
export function commandOfEvent(event: KeyboardEvent): CommandDefinition | undefined {
  return commands.find(
    (command: CommandDefinition) =>
      command.keyOwner === 'window' && command.keys !== null && matchesKeys(event, command.keys),
  )
}

const names: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  backspace: onMac ? '⌫' : 'Backspace',
  enter: 'Enter',
  tab: 'Tab',
}

/** A stroke as people read it: `Ctrl+Shift+I`, on a Mac `⇧⌘I`. */
export function keyLabel(keys: string): string {
  const { key, mod, ctrl, shift, alt } = parse(keys)
  const last = names[key] ?? (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key)
  if (onMac) return `${ctrl ? '⌃' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${last}`
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter(Boolean).join('+')
}

/** The stroke as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string): string {
  const { key, mod, ctrl, shift, alt } = parse(keys)
  const modifiers = [mod && (onMac ? 'Meta' : 'Control'), ctrl && 'Control', alt && 'Alt', shift && 'Shift']
  return [...modifiers, key].filter(Boolean).join('+')
}

export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}

/** True in what closes with Escape by itself, and leaves alone what stands beside it: a dialog, a menu, an open list. */
export function closesItself(target: EventTarget | null): boolean {
  const own = '[role="dialog"], [role="menu"], [role="combobox"][aria-expanded="true"]'
  return target instanceof Element && target.closest(own) !== null
}

/** True where a plain letter is text: a field, a text area, the editor. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type)
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Label and key of a command, for a tooltip. */
export function tooltipOf(id: CommandId): string {
  const { label, keys } = commandDefinition(id)
  return keys ? `${label}  ${keyLabel(keys)}` : label
}
