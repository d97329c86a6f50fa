import type { Corrections, ImportItem, ImportSession } from '@shared/ipc/import-calls'

/** An import as the screen shows it. Items come one after the other as they are read. */
export type ImportState = {
  sessionId: string
  items: ImportItem[]
  done: number
  total: number
}

export function startImport(session: ImportSession): ImportState {
  const { sessionId, items } = session
  return { sessionId, items, done: items.filter(isSettled).length, total: items.length }
}

/** Takes in what the job tells: only the items that changed. Words of another session are not ours. */
export function withProgress(
  state: ImportState,
  told: { sessionId: string; done: number; total: number; items: ImportItem[] },
): ImportState {
  if (told.sessionId !== state.sessionId) return state
  const changed = new Map(told.items.map((item) => [item.itemId, item]))
  const items = state.items.map((item) => changed.get(item.itemId) ?? item)
  const known = new Set(items.map(({ itemId }) => itemId))
  const added = told.items.filter(({ itemId }) => !known.has(itemId))
  return { ...state, items: [...items, ...added], done: told.done, total: told.total }
}

export function isReading(state: ImportState): boolean {
  return state.items.some(({ state: now }) => now === 'waiting' || now === 'reading')
}

function isSettled({ state }: ImportItem): boolean {
  return state !== 'waiting' && state !== 'reading'
}

/** The items that can be taken into the library now. */
export function readyIds(state: ImportState): string[] {
  return state.items.filter((item) => item.state === 'ready').map(({ itemId }) => itemId)
}

export function noCorrections(): Corrections {
  return { rows: [], renamedSpeakers: {} }
}

type RowChange = Corrections['rows'][number]

/** What the writer corrects in one row, added to what was corrected before. */
export function correctRow(corrections: Corrections, change: RowChange): Corrections {
  const before = corrections.rows.find(({ index }) => index === change.index)
  const others = corrections.rows.filter(({ index }) => index !== change.index)
  return { ...corrections, rows: [...others, { ...before, ...change }].sort((a, b) => a.index - b.index) }
}

/** Puts a line back that was left out, by the reading or by the writer, as what it was found to be at its place. */
export function putBackRow(corrections: Corrections, index: number): Corrections {
  const { role: _leftOut, ...kept } = corrections.rows.find((row) => row.index === index) ?? { index }
  const others = corrections.rows.filter((row) => row.index !== index)
  return { ...corrections, rows: [...others, kept].sort((a, b) => a.index - b.index) }
}

/** Renames a speaker everywhere; renaming a new name again goes back to the name that the source has. */
export function renameSpeaker(corrections: Corrections, shown: string, name: string): Corrections {
  const renamed = { ...corrections.renamedSpeakers }
  const original = Object.entries(renamed).find(([, present]) => present === shown)?.[0] ?? shown
  if (name.trim() === '' || name.trim() === original) delete renamed[original]
  else renamed[original] = name.trim()
  return { ...corrections, renamedSpeakers: renamed }
}
