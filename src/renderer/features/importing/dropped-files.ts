import { isTableFile } from '../../app/table-files'

const mediaType = /^(image|audio|video)\//

type Dragged = { kind: string; type: string }

/** Whether a drag from outside may hold texts: while it goes on, only kinds and types are told. */
export function mayHoldTexts(data: { types: readonly string[]; items: ArrayLike<Dragged> }): boolean {
  if (!data.types.includes('Files')) return false
  const files = Array.from(data.items).filter(({ kind }) => kind === 'file')
  return files.length === 0 || files.some(({ type }) => !mediaType.test(type))
}

/** The files of a drop that are no pictures or recordings, and no tables of records. */
export function importableFiles<Dropped extends { type: string; name?: string }>(
  files: readonly Dropped[],
): Dropped[] {
  return files.filter(({ type, name }) => !mediaType.test(type) && !isTableFile(name ?? ''))
}
