import { DeskError } from '@shared/ipc/errors'
import type { MergeInput } from '@shared/ipc/merge-calls'
import type { RecordBase } from '@shared/records/common'
import type { MergeFields, MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import type { Repositories } from '../../library/repositories'
import type { RecordRepository } from '../../library/repositories/record-repository'
import { kindWords } from './kind-words'
import { idsOf } from './merge-state'

/** Where records that can be merged are kept. */
export type MergeRepository<Kind extends MergeKind, Summary extends { id: string }> = RecordRepository<
  MergeWhole[Kind] & RecordBase,
  MergeFields[Kind],
  Summary
> & { kind: Kind }

/** As `lookAt`, for records of any kind that can be merged. */
export function lookAtAny(repositories: Repositories, input: MergeInput) {
  switch (input.kind) {
    case 'expert':
      return lookAt(repositories, repositories.experts, input)
    case 'brand':
      return lookAt(repositories, repositories.brands, input)
    case 'product':
      return lookAt(repositories, repositories.products, input)
  }
}

/**
 * The record that stays, and what a merge answers where one of them moved on since it was seen.
 * @throws DeskError where these records cannot become one: `invalid-input`, `not-found`, `conflict`
 */
export function lookAt<Kind extends MergeKind, Summary extends { id: string }>(
  repositories: Repositories,
  repository: MergeRepository<Kind, Summary>,
  { keep: first, merged }: Pick<MergeInput, 'keep' | 'merged'>,
) {
  const seen = [first, ...merged]
  const ids = idsOf(seen)
  if (new Set(ids).size < ids.length)
    throw new DeskError('invalid-input', 'A record cannot be merged into itself. Nothing was merged.')
  const present = repository.getMany(ids)
  for (const id of ids) mustBeMergeable(repositories, repository.kind, id, present)
  const [keep] = present
  if (!keep) throw new Error('The record that stays was just found.')
  const isStale = seen.some(({ revision }, index) => present[index]?.revision !== revision)
  return { keep, stale: isStale ? ({ outcome: 'stale', current: present } as const) : null }
}

function mustBeMergeable(
  { merges, names }: Repositories,
  kind: MergeKind,
  id: string,
  present: readonly (RecordBase & { name: string })[],
): void {
  const record = present.find((one) => one.id === id)
  if (!record)
    throw new DeskError(
      'not-found',
      `This ${kindWords[kind]} is no longer in the library. Nothing was merged.`,
    )
  if (record.binnedAt === null) return
  const into = merges.survivorsOf([id]).get(id)
  const intoName = into && names.of([into]).find(({ form }) => form === 'name')?.name
  throw new DeskError(
    'conflict',
    intoName
      ? `“${record.name}” was merged into “${intoName}” before. Nothing was merged; undo that merge in the bin to have both.`
      : `“${record.name}” is in the bin. Nothing was merged; restore it first.`,
  )
}
