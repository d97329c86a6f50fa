import { newId } from '@shared/identifiers'
import type { ListKind } from '@shared/lists/kinds'
import type { View } from '@shared/lists/view'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { showDone, showUndo } from '../notices'
import { navigate } from '../routes'
import { applyView, changeListState, presentViewState } from './list-state'
import { sectionOfKind } from './sections'

/** Every saved view, in the order a person gave those of each kind. */
export function useViews(): readonly View[] {
  const { data } = useQuery({ queryKey: keys.views, queryFn: () => call('views.list') })
  return data ?? none
}

const none: readonly View[] = []

/** Brings the list of the view's section to it, and goes there. */
export function goToView(saved: View): void {
  applyView(saved)
  const section = sectionOfKind[saved.kind]
  const hasPictures = section === 'products' || section === 'media'
  // A list beside a record has no room for columns and groups.
  const view = saved.state.look === 'usual' ? 'table' : saved.state.look
  navigate({ section, id: null, view: hasPictures ? null : view })
}

/** Keeps the list as it stands under a name. */
export async function saveView(kind: ListKind, name: string, id: string = newId()): Promise<void> {
  const section = sectionOfKind[kind]
  await call('views.save', { id, kind, name, state: presentViewState(section) })
  changeListState(section, { viewId: id })
}

export async function renameView({ id, kind, state }: View, name: string): Promise<void> {
  await call('views.save', { id, kind, name, state })
}

/** Makes the view what the list is now. */
export async function updateView(view: View): Promise<void> {
  await saveView(view.kind, view.name, view.id)
  showDone(`“${view.name}” now shows what you see.`)
}

export async function moveView(views: readonly View[], view: View, by: number): Promise<void> {
  const ids = views.filter(({ kind }) => kind === view.kind).map(({ id }) => id)
  const at = ids.indexOf(view.id)
  const ordered = ids.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, view.id)
  await call('views.order', { kind: view.kind, ids: ordered })
}

export async function deleteView(views: readonly View[], view: View): Promise<void> {
  const position = views.filter(({ kind }) => kind === view.kind).findIndex(({ id }) => id === view.id)
  await call('views.delete', { id: view.id })
  showUndo(`The view “${view.name}” was deleted.`, () => call('views.save', { ...view, position }))
}
