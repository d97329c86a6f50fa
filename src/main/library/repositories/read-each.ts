import { DeskError } from '@shared/ipc/errors'

/** Records, and an error for each of those that cannot be read. */
export type Readable<Whole> = { found: Whole[]; damaged: DeskError[] }

/**
 * Reads many records at once, and one by one where a row among them holds what no save ever wrote: a text cut short by
 * another program, a document that is none.
 * @param nameOf what people call a record; fails where the library itself can no longer be read
 * @throws whatever is wrong with more than a row
 */
export function readEach<Whole>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Whole[],
  nameOf: (id: string) => string,
): Readable<Whole> {
  try {
    return { found: read(ids), damaged: [] }
  } catch (error) {
    mustBeOfARow(error)
  }
  const found: Whole[] = []
  const damaged: DeskError[] = []
  for (const id of ids) {
    try {
      found.push(...read([id]))
    } catch (error) {
      mustBeOfARow(error)
      damaged.push(damagedRow(nameOf(id), error))
    }
  }
  return { found, damaged }
}

/** What the disk or SQLite refused is told as an error of its own before it comes here. */
function mustBeOfARow(error: unknown): void {
  if (error instanceof DeskError && error.code !== 'library-newer') throw error
}

function damagedRow(name: string, cause: unknown): DeskError {
  if (cause instanceof DeskError) return new DeskError(cause.code, `${name}: ${cause.message}`, { cause })
  return new DeskError(
    'library-damaged',
    `${name} cannot be read: its row in the library is damaged. It was left as it is; a backup may have it whole.`,
    { cause },
  )
}
