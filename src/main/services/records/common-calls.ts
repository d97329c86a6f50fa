import { DeskError } from '@shared/ipc/errors'
import type { ListQuery } from '@shared/ipc/record-calls'
import type { RecordBase, RecordKind } from '@shared/records/common'
import type { RecordRepository, SaveAnswer } from '../../library/repositories/record-repository'
import type { ChangeFeed } from './change-feed'
import { kindWords } from './kind-words'

/** The calls that every kind of record answers in the same way, under the name its calls begin with. */
export function commonCalls<
  Name extends string,
  Whole extends RecordBase,
  Fields,
  Summary extends { id: string },
  Given extends Fields,
>(name: Name, repository: RecordRepository<Whole, Fields, Summary, Given>, changes: ChangeFeed) {
  const { kind } = repository
  const told = (ids: readonly string[], done: number) => {
    if (done > 0) changes.tell(kind, ids)
    return { done }
  }
  const calls = {
    list: (query: ListQuery) => repository.list(query),
    get: ({ id }: { id: string }) => mustFind(repository, id),
    create: ({ fields }: { fields: Given }) => {
      const whole = repository.create(fields)
      changes.tell(kind, [whole.id])
      return whole
    },
    save: (input: { id: string; revision: number; fields: Fields }) =>
      saved(repository, changes, input.id, repository.save(input.id, input.revision, input.fields)),
    bin: ({ ids }: { ids: string[] }) => told(ids, repository.bin(ids)),
    restore: ({ ids }: { ids: string[] }) => told(ids, repository.restore(ids)),
  }
  // The keys are computed from `name`, which a type cannot follow through an object literal.
  return Object.fromEntries(Object.entries(calls).map(([key, value]) => [`${name}.${key}`, value])) as {
    [Key in keyof typeof calls as `${Name}.${Key & string}`]: (typeof calls)[Key]
  }
}

/** @throws DeskError `not-found` */
export function mustFind<
  Whole extends RecordBase,
  Fields,
  Summary extends { id: string },
  Given extends Fields,
>(repository: RecordRepository<Whole, Fields, Summary, Given>, id: string): Whole {
  const whole = repository.get(id)
  if (!whole) throw notFound(repository.kind)
  return whole
}

/** Tells of a save that was made; a record that is gone is an error, one that has moved on is an answer. */
export function saved<Whole>(
  repository: { kind: RecordKind },
  changes: ChangeFeed,
  id: string,
  answer: SaveAnswer<Whole> | null,
): SaveAnswer<Whole> {
  if (!answer) throw notFound(repository.kind)
  if (answer.outcome === 'saved') changes.tell(repository.kind, [id])
  return answer
}

function notFound(kind: RecordKind): DeskError {
  return new DeskError(
    'not-found',
    `This ${kindWords[kind]} is no longer in the library. Nothing was changed.`,
  )
}
