import type { Arrangement, Condition, Sort } from '@shared/lists/query'
import type { ColumnChoice, ListHabit, Look, View, ViewState } from '@shared/lists/view'
import { useSyncExternalStore } from 'react'
import { changePreferences, currentPreferences, usePreference } from '../preferences'
import { type ListSection, sectionOfKind } from './sections'

/** How the list of a section is narrowed, ordered and grouped now. */
export type ListState = {
  filter: string
  where: Condition[]
  sort: Sort | null
  group: string | null
  /** Groups whose records are not shown. */
  folded: ReadonlySet<string>
  /** The saved view it was last brought to. */
  viewId: string | null
}

const states = new Map<ListSection, ListState>()
const listeners = new Set<() => void>()
const nothingFolded: ReadonlySet<string> = new Set()

const noHabit: ListHabit = {
  look: 'usual',
  columns: null,
  sort: null,
  group: null,
  foldedStatuses: [],
  calendarSpan: 'month',
}

export function currentListState(section: ListSection): ListState {
  let state = states.get(section)
  if (!state) {
    const { sort = null, group = null } = currentHabit(section)
    state = { filter: '', where: [], sort, group, folded: nothingFolded, viewId: null }
    states.set(section, state)
  }
  return state
}

/** The present state of a section's list; the component renders again when it changes. */
export function useListState(section: ListSection): ListState {
  return useSyncExternalStore(subscribe, () => currentListState(section))
}

/** Changes the list of a section. Order and groups are remembered on this computer, what narrows it is not. */
export function changeListState(section: ListSection, change: Partial<ListState>): void {
  const before = currentListState(section)
  const next = { ...before, ...change }
  if (change.group !== undefined && change.group !== before.group) next.folded = nothingFolded
  states.set(section, next)
  if (change.sort !== undefined || change.group !== undefined)
    changeHabit(section, { sort: next.sort, group: next.group })
  for (const listener of listeners) listener()
}

/** Takes every condition away, and the words of the filter line. */
export function clearListState(section: ListSection): void {
  changeListState(section, { filter: '', where: [], viewId: null })
}

/** Brings the list to a saved view. */
export function applyView({ id, kind, state }: View): void {
  const section = sectionOfKind[kind]
  changeListState(section, {
    filter: state.filter,
    where: state.where ?? [],
    sort: state.sort ?? null,
    group: state.group ?? null,
    folded: nothingFolded,
    viewId: id,
  })
  changeHabit(section, { look: state.look, ...(state.columns ? { columns: state.columns } : {}) })
}

/** What a view of the list as it stands would keep. */
export function presentViewState(section: ListSection): ViewState {
  const { filter, where, sort, group } = arrangementOf(currentListState(section))
  const { look, columns } = currentHabit(section)
  return { filter, where, sort, group, look, columns }
}

/** What the library is asked for; a condition that was only begun narrows nothing yet. */
export function arrangementOf({ filter, where, sort, group }: ListState): Arrangement & { filter: string } {
  return { filter, where: where.filter(isWhole), sort, group }
}

/** The same without groups, for a list that has no room for their headings. */
export function plainArrangementOf(state: ListState): Arrangement & { filter: string } {
  return { ...arrangementOf(state), group: null }
}

function isWhole(condition: Condition): boolean {
  if (condition.test === 'among') return condition.values.length > 0
  return condition.test === 'is' || condition.from !== null || condition.to !== null
}

export function currentHabit(section: ListSection): ListHabit {
  return currentPreferences().lists[section] ?? noHabit
}

export function useListHabit(section: ListSection): ListHabit {
  return usePreference('lists')[section] ?? noHabit
}

export function changeHabit(section: ListSection, change: Partial<ListHabit>): void {
  const { lists } = currentPreferences()
  changePreferences({ lists: { ...lists, [section]: { ...currentHabit(section), ...change } } })
}

export function chooseLook(section: ListSection, look: Look): void {
  changeHabit(section, { look })
}

export function chooseColumns(section: ListSection, columns: ColumnChoice | null): void {
  changeHabit(section, { columns })
}

/** Forgets how lists are narrowed: another library has other words. */
export function forgetListStates(): void {
  states.clear()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
