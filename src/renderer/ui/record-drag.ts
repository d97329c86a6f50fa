import { isId } from '@shared/identifiers'

/** Records that can be dragged from a list into an article. */
const draggedKinds = ['product', 'expert', 'brand', 'media'] as const
export type DraggedKind = (typeof draggedKinds)[number]

/** A drag says what kind it carries before it is dropped, since only then may its data be read. */
const typeOf = (kind: DraggedKind) => `application/x-beauty-desk-${kind}`

export function isDraggedKind(kind: string): kind is DraggedKind {
  return draggedKinds.some((known) => known === kind)
}

/** Lets a drag carry a record: its kind and its id, and nothing that another program could take for a file. */
export function carryRecord(data: DataTransfer, kind: DraggedKind, id: string): void {
  data.setData(typeOf(kind), id)
  data.effectAllowed = 'copy'
}

/** Begins the drag of a record. */
export type RecordDrag = (data: DataTransfer, id: string) => void

/** How a row of a list begins a drag of its record; null where records of this kind are not dragged into articles. */
export function dragOf(kind: string): RecordDrag | null {
  return isDraggedKind(kind) ? (data, id) => carryRecord(data, kind, id) : null
}

/** What kind of record a drag carries; null for any other drag. */
export function carriedKind(data: DataTransfer | null): DraggedKind | null {
  return draggedKinds.find((kind) => data?.types.includes(typeOf(kind))) ?? null
}

/** The id that a drop brings; null where it is none. Anybody can make such a drag, so the id is checked. */
export function carriedId(data: DataTransfer | null, kind: DraggedKind): string | null {
  const id = data?.getData(typeOf(kind))
  return isId(id) ? id : null
}
