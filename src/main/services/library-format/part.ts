import type { Repositories } from '../../library/repositories'

/** What became of one line of a file: in the library now, or left because its id is there already. */
export type LineOutcome = 'added' | 'replaced' | 'left'

/** One file of an exported library: what its lines are, and how they leave and enter a library. */
export interface LibraryPart {
  name: string
  /** Tables whose rows its lines hold; a test sees that no table is forgotten. */
  tables: readonly string[]
  lines(records: Repositories): Iterable<unknown>
  /** How many lines there are, where it is not a line for each row of the first table. */
  count?(records: Repositories): number
  /** @throws when the line is not of this part, or does not fit the library */
  take(records: Repositories, line: unknown, replace: boolean): { outcome: LineOutcome; title: string }
}
