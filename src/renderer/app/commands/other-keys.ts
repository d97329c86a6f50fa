import { type SystemRole, systemItems } from '@shared/commands'
import { keyLabel } from './keys'

/** A key and what it does, as the list of keys shows them. */
type KeyRow = { keys: string; what: string }
export type KeyGroup = { title: string; rows: KeyRow[] }

/** The keys that belong to a place and to no command: lists, the text, the outline, the board and the calendar. */
export const keysOfPlaces: KeyGroup[] = [
  {
    title: 'In lists',
    rows: [
      { keys: '/', what: 'Put the caret in the filter line' },
      { keys: '↑ ↓', what: 'Go through the list' },
      { keys: 'Home End', what: 'Go to the first, the last' },
      { keys: 'Enter', what: 'Go into the record' },
      { keys: `${keyLabel('Shift-ArrowUp')} ↓`, what: 'Choose several' },
      { keys: 'Space', what: 'Choose one more' },
      { keys: keyLabel('Mod-a'), what: 'Choose all' },
      { keys: 'Delete', what: 'Move to the bin' },
      { keys: `${keyLabel('Alt-ArrowLeft')} →`, what: 'Back and forward' },
    ],
  },
  {
    title: 'In the text',
    rows: [
      { keys: '@', what: 'Name an expert, a brand or a product' },
      { keys: '/', what: 'Put in any block' },
      { keys: 'Enter', what: 'From a question into its answer' },
      { keys: 'Enter', what: 'On an empty last line: the next question' },
      { keys: keyLabel('Shift-Enter'), what: 'New line in the same paragraph' },
      { keys: 'Tab', what: 'Further in, in a list' },
      { keys: keyLabel('Shift-Tab'), what: 'Further out, in a list' },
      { keys: '# - 1. >', what: 'Then Space: heading, list, numbers, quotation' },
      { keys: 'Esc', what: 'Close what is open, one thing at a time' },
    ],
  },
  {
    title: 'In the outline',
    rows: [
      { keys: 'Enter', what: 'Go to it in the text' },
      { keys: `${keyLabel('Alt-ArrowUp')} ↓`, what: 'Move what is chosen' },
      { keys: '← →', what: 'Fold, unfold' },
    ],
  },
  {
    title: 'On the board and the calendar',
    rows: [
      { keys: '↑ ↓ ← →', what: 'Go from card to card, from day to day' },
      { keys: `${keyLabel('Mod-Shift-ArrowUp')} ↓ ← →`, what: 'Take the card, or the deadline, along' },
      { keys: 'PgUp PgDn', what: 'The month before, the month after' },
      { keys: 'T', what: 'Today' },
    ],
  },
]

// Electron's own for each of its items; it leaves the page to say them.
const systemKeys: Record<SystemRole, string | null> = {
  cut: 'Mod-x',
  copy: 'Mod-c',
  paste: 'Mod-v',
  selectAll: 'Mod-a',
  resetZoom: 'Mod-0',
  zoomIn: 'Mod-+',
  zoomOut: 'Mod--',
  minimize: 'Mod-m',
  close: 'Mod-w',
  // Windows quits by Alt-F4, which is not the menu's.
  quit: navigator.userAgent.includes('Windows') ? null : 'Mod-q',
  about: null,
}

/** The items of the native menu that no command of ours stands behind. */
export function keysOfSystem(): KeyGroup {
  const rows = systemItems.flatMap(({ role, label }) => {
    const keys = systemKeys[role]
    return keys === null ? [] : [{ keys: keyLabel(keys), what: label }]
  })
  return { title: 'Every window', rows }
}
