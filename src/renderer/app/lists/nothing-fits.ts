import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import { kindNames } from '../../ui/words'

type Narrowing = { filter: string; where?: readonly Condition[] | undefined }

export function isNarrowed({ filter, where = [] }: Narrowing): boolean {
  return filter.trim() !== '' || where.length > 0
}

/** Why a list shows nothing although the library has some. */
export function nothingFitsWords(kind: ListKind, { filter, where = [] }: Narrowing): string {
  const { one } = kindNames[kind]
  const words = filter.trim()
  if (words === '') return `No ${one} fits every filter above. Take one away, or clear them all with Escape.`
  if (where.length === 0) return `No ${one} has “${words}” in it.`
  return `No ${one} has “${words}” in it and fits the filters above.`
}
