import { type CommandDefinition, commands } from '@shared/commands'

const onMac = navigator.userAgent.includes('Mac')

type Stroke = { key: string; mod: boolean; shift: boolean; alt: boolean }

function parse(keys: string): Stroke {
  const parts = keys.split('-')
  // `Mod--` ends in an empty part: the key is the hyphen itself.
  const key = parts.at(-1) === '' ? '-' : (parts.at(-1) ?? '')
  return {
    key: key.toLowerCase(),
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

/** The key without the layers that Shift and Alt put over it. */
function plainKey(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  if (event.altKey || event.shiftKey) return letter?.toLowerCase() ?? digit ?? event.key.toLowerCase()
  return event.key.toLowerCase()
}

/** Whether an event is the stroke a command names, such as `Mod-Shift-i` or `?`. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const stroke = parse(keys)
  const mod = onMac ? event.metaKey : event.ctrlKey
  // What Alt Gr puts on a key is text: `[` is Ctrl, Alt and 8 on some keyboards.
  if (!onMac && event.getModifierState('AltGraph')) return false
  const otherMod = onMac ? event.ctrlKey : event.metaKey
  if (mod !== stroke.mod || otherMod || event.altKey !== stroke.alt) return false
  // A sign such as `?` needs Shift on most keyboards, so the sign itself is what counts.
  if (!stroke.mod && !stroke.alt && stroke.key.length === 1) return event.key.toLowerCase() === stroke.key
  if (event.shiftKey !== stroke.shift) return false
  return event.key.toLowerCase() === stroke.key || plainKey(event) === stroke.key
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
  const { key, mod, shift, alt } = parse(keys)
  const last = names[key] ?? (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key)
  if (onMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${last}`
  return [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter(Boolean).join('+')
}

/** The stroke as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string): string {
  const { key, mod, shift, alt } = parse(keys)
  const modifier = onMac ? 'Meta' : 'Control'
  return [mod ? modifier : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+')
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
