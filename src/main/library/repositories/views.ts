import { fieldOf, type ListKind } from '@shared/lists/kinds'
import { type View, type ViewState, viewStateSchema } from '@shared/lists/view'
import type { Library } from '../library'
import type { MergeRepository } from './merges'

type Row = { id: string; kind: ListKind; name: string; state: string }

/** Named ways of looking at the records of a kind, in the order a person gave them. */
export function createViewRepository(library: Library, merges: Pick<MergeRepository, 'survivorsOf'>) {
  const { connection } = library
  const list = connection.prepare<[], Row>(
    'SELECT id, kind, name, state FROM views ORDER BY kind, position, id',
  )
  const idsOfKind = connection.prepare<[string], { id: string }>(
    'SELECT id FROM views WHERE kind = ? ORDER BY position, id',
  )
  const write = connection.prepare<[string, string, string, string]>(
    `INSERT INTO views (id, kind, position, name, state) VALUES (?, ?, 0, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state`,
  )
  const place = connection.prepare<[number, string]>('UPDATE views SET position = ? WHERE id = ?')
  const exists = connection.prepare<[string], number>('SELECT 1 FROM views WHERE id = ?').pluck()
  const remove = connection.prepare<[string]>('DELETE FROM views WHERE id = ?')

  function putInOrder(ids: readonly string[]): void {
    for (const [position, id] of ids.entries()) place.run(position, id)
  }

  return {
    list: (): View[] =>
      library.read(() => list.all().map((row) => withRecordsOfToday(rowToView(row), merges))),

    has: (id: string): boolean => library.read(() => exists.get(id) !== undefined),

    /** @param position among the views of its kind; a new one stands last unless given */
    save(view: View, position?: number): void {
      library.write(() => {
        const before = idsOfKind.all(view.kind).map(({ id }) => id)
        const at = before.indexOf(view.id)
        const others = before.filter((id) => id !== view.id)
        // The schema settles the order of keys, so that equal views are equal text.
        write.run(view.id, view.kind, view.name, JSON.stringify(viewStateSchema.parse(view.state)))
        putInOrder(others.toSpliced(position ?? (at === -1 ? others.length : at), 0, view.id))
      })
    },

    /** Views of the kind that are not named stand behind those that are. */
    order(kind: ListKind, ids: readonly string[]): void {
      library.write(() => {
        const known = idsOfKind.all(kind).map(({ id }) => id)
        const named = ids.filter((id) => known.includes(id))
        putInOrder([...named, ...known.filter((id) => !named.includes(id))])
      })
    },

    delete: (id: string): boolean => library.write(() => remove.run(id).changes === 1),
  }
}

function rowToView({ id, kind, name, state }: Row): View {
  return { id, kind, name, state: stateOf(state) }
}

/** A brand that was merged is looked for as the one that it is now; as itself again once the merge is taken back. */
function withRecordsOfToday(view: View, { survivorsOf }: Pick<MergeRepository, 'survivorsOf'>): View {
  const { where } = view.state
  if (!where) return view
  const today = where.map((condition) => {
    if (condition.test !== 'among' || fieldOf(view.kind, condition.field)?.type !== 'brand') return condition
    const survivors = survivorsOf(condition.values.filter((id) => id !== null))
    if (survivors.size === 0) return condition
    const values = condition.values.map((id) => (id === null ? null : (survivors.get(id) ?? id)))
    return { ...condition, values: [...new Set(values)] }
  })
  return { ...view, state: { ...view.state, where: today } }
}

/** A state that another version wrote, and this one cannot read, shows the list as it is by itself. */
function stateOf(text: string): ViewState {
  const parsed = viewStateSchema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : { filter: '', look: 'usual', columns: null }
}
