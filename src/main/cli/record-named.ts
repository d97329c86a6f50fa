import type { MentionKind } from '@shared/article/document'
import { DeskError } from '@shared/ipc/errors'
import type { OpenedLibrary } from '../services/opened-library'

/**
 * The id of the record that a command names by its id or its exact name.
 * @param kept what was left as it is, for the error: "Nothing was merged."
 * @throws DeskError `not-found` for a name that no record of the kind has, `conflict` for one that several have
 */
export function recordNamed(
  { records }: OpenedLibrary,
  kind: MentionKind,
  given: string,
  kept: string,
): string {
  const { experts, brands, products } = records
  const repository = { expert: experts, brand: brands, product: products }[kind]
  if (repository.get(given)) return given
  return only(records.names.withName(kind, given), kind, given, kept)
}

/** As `recordNamed`, for an interview by its id or its exact title. */
export function interviewNamed({ records }: OpenedLibrary, given: string, kept: string): string {
  const { interviews } = records
  if (interviews.get(given)) return given
  const { rows } = interviews.list({ filter: given, binned: false, limit: 1000, offset: 0 })
  const titled = rows.filter(({ title }) => title === given).map(({ id }) => id)
  return only(titled, 'interview', given, kept)
}

function only(ids: readonly string[], kind: string, given: string, kept: string): string {
  const [id, ...more] = ids
  if (!id) throw new DeskError('not-found', `The library has no ${kind} “${given}” in use. ${kept}`)
  if (more.length > 0)
    throw new DeskError(
      'conflict',
      `${ids.length} ${kind}s are called “${given}”. Name each by its id: ${ids.join(', ')}. ${kept}`,
    )
  return id
}
