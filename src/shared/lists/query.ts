import { z } from 'zod'
import {
  type FlagName,
  fieldOf,
  type GroupName,
  groupsOf,
  type ListKind,
  listFlags,
  listRanges,
  listSorts,
  type RangeName,
  type SortName,
} from './kinds'

const name = z.string().max(40)

/** One thing that all shown records have in common; a list shows the records that fit every one of them. */
export const conditionSchema = z.discriminatedUnion('test', [
  /** The field has one of these values; null: it has none. */
  z.object({
    test: z.literal('among'),
    field: name,
    values: z.array(z.string().max(1000).nullable()).min(1).max(200),
  }),
  z.object({ test: z.literal('is'), flag: name }),
  /** Both ends count; null leaves an end open. `currency` where the amount is money. */
  z.object({
    test: z.literal('between'),
    range: name,
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
  }),
])
export type Condition = z.infer<typeof conditionSchema>

/** Whether a condition is that this flag is set. */
export function testsFlag(condition: Condition, flag: string): boolean {
  return condition.test === 'is' && condition.flag === flag
}

export const sortSchema = z.object({ by: name, direction: z.enum(['ascending', 'descending']) })
export type Sort = z.infer<typeof sortSchema>

/** How a list is narrowed, ordered and grouped, besides its filter line. */
export const arrangementSchema = z.object({
  where: z.array(conditionSchema).max(30).optional(),
  sort: sortSchema.nullable().optional(),
  group: name.nullable().optional(),
})
export type Arrangement = z.infer<typeof arrangementSchema>

/** @returns what in an arrangement this kind of record does not have, or null */
export function arrangementProblem(kind: ListKind, { where = [], sort, group }: Arrangement): string | null {
  if (sort && !isSort(kind, sort.by)) return `${kind} lists have no order “${sort.by}”`
  if (group && !isGroup(kind, group)) return `${kind} lists have no groups by “${group}”`
  for (const condition of where) {
    const known =
      condition.test === 'among'
        ? fieldOf(kind, condition.field) !== undefined
        : condition.test === 'is'
          ? isFlag(kind, condition.flag)
          : isRange(kind, condition.range)
    if (!known) return `${kind} lists cannot be narrowed by “${Object.values(condition)[1]}”`
  }
  return null
}

export function isSort<Kind extends ListKind>(kind: Kind, value: string): value is SortName<Kind> {
  return (listSorts[kind] as readonly string[]).includes(value)
}

export function isGroup<Kind extends ListKind>(kind: Kind, value: string): value is GroupName<Kind> {
  return (groupsOf(kind) as readonly string[]).includes(value)
}

function isFlag<Kind extends ListKind>(kind: Kind, value: string): value is FlagName<Kind> {
  return (listFlags[kind] as readonly string[]).includes(value)
}

function isRange<Kind extends ListKind>(kind: Kind, value: string): value is RangeName<Kind> {
  return (listRanges[kind] as readonly string[]).includes(value)
}
