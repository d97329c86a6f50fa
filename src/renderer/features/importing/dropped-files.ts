import { isTableFile } from '../../app/table-files'
import { firstOf } from '../../ui/words'

/** What the library keeps as media: no import reads words out of these. */
const mediaType = /^(image|audio|video)\/|^application\/pdf$/

type Dragged = { kind: string; type: string }
type Dropped = { type: string; name?: string }

/** Whether a drag from outside may hold texts: while it goes on, only kinds and types are told. */
export function mayHoldTexts(data: { types: readonly string[]; items: ArrayLike<Dragged> }): boolean {
  if (!data.types.includes('Files')) return false
  const files = Array.from(data.items).filter(({ kind }) => kind === 'file')
  return files.length === 0 || files.some(({ type }) => !mediaType.test(type))
}

/** The files of a drop that may be texts or folders: no media, and no tables of records. */
export function importableFiles<File extends Dropped>(files: readonly File[]): File[] {
  return files.filter(({ type, name }) => !mediaType.test(type) && !isTableFile(name ?? ''))
}

/** What to tell of the pictures, recordings and PDFs of a drop that nothing took; null where there are none. */
export function leftMediaWords(files: readonly (Dropped & { name: string })[]): string | null {
  const left = files.filter(({ type }) => mediaType.test(type)).map(({ name }) => `“${name}”`)
  if (left.length === 0) return null
  const was = left.length === 1 ? 'was' : 'were'
  return `${firstOf(left, 3)} ${was} not taken: drop pictures, recordings and PDFs by themselves on the Media page, or a picture into an article’s text.`
}
