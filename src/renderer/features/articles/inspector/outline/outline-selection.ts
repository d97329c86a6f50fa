/** Which rows of an outline are chosen, by their ids. */
export type OutlineSelection = {
  /** The row that the keys go from; null before the first. */
  active: string | null
  /** Where a stretch of rows began. */
  anchor: string | null
  chosen: ReadonlySet<string>
}

export const nothingChosen: OutlineSelection = { active: null, anchor: null, chosen: new Set() }

export function chooseOnly(id: string | null): OutlineSelection {
  return { active: id, anchor: id, chosen: new Set(id === null ? [] : [id]) }
}

/** Adds a row or takes it out, as Mod-click does. */
export function toggleRow({ chosen }: OutlineSelection, id: string): OutlineSelection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { active: id, anchor: id, chosen: next }
}

/** From where the selection began to this row, as Shift does. */
export function extendTo(selection: OutlineSelection, id: string, ids: readonly string[]): OutlineSelection {
  const from = ids.indexOf(selection.anchor ?? id)
  const to = ids.indexOf(id)
  if (from < 0 || to < 0) return chooseOnly(id)
  const chosen = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1))
  return { active: id, anchor: selection.anchor ?? id, chosen }
}

/** Where a key leads from the active row; null for a key that leads nowhere. */
export function rowForKey(key: string, active: string | null, ids: readonly string[]): string | null {
  const at = active === null ? -1 : ids.indexOf(active)
  const last = ids.length - 1
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? last : at - 1,
    Home: 0,
    End: last,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
  }
  const next = steps[key]
  return next === undefined ? null : (ids[Math.max(0, Math.min(last, next))] ?? null)
}

const PAGE = 8

/** Without rows that are no longer there. */
export function amongRows(selection: OutlineSelection, ids: readonly string[]): OutlineSelection {
  const there = new Set(ids)
  const { active, anchor, chosen } = selection
  const isWhole = [active, anchor, ...chosen].every((id) => id === null || there.has(id))
  if (isWhole) return selection
  const kept = (id: string | null) => (id !== null && there.has(id) ? id : null)
  return {
    active: kept(active),
    anchor: kept(anchor),
    chosen: new Set([...chosen].filter((id) => there.has(id))),
  }
}
