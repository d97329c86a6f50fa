import type { ListQuery } from '@shared/ipc/record-calls'
import { firstDirection, type ListKind, type SortName } from '@shared/lists/kinds'
import { type Condition, isGroup, isSort, testsFlag } from '@shared/lists/query'
import { recordSearches } from '../search-form'
import { type AnySource, conditionText, own } from './condition'
import type { Expression } from './source'
import { listSources } from './sources'

/** What decides which records a list has and in which order; the page is chosen afterwards. */
export type OrderingQuery = Pick<ListQuery, 'filter' | 'binned' | 'where' | 'sort' | 'group'>

export type OrderingStatement = { text: string; values: Record<string, unknown> }

/**
 * The statement that answers the row numbers of a list in its order; with groups each row has its group's `key` and
 * `label` too.
 * @param today `YYYY-MM-DD`
 * @param outOfDate answers the ids of the articles that print old values; asked only where the list is narrowed by it
 * @returns null where the filter line holds no word: then nothing fits
 */
export function orderingStatement(
  kind: ListKind,
  query: OrderingQuery,
  today: string,
  outOfDate: () => readonly string[],
): OrderingStatement | null {
  const source: AnySource = listSources[kind]
  const { table } = source
  const joins = new Set<string>()
  const values: Record<string, unknown> = { today }
  if (query.where?.some((condition) => testsFlag(condition, 'outOfDate')))
    values.outOfDate = JSON.stringify(outOfDate())
  const use = ({ sql, join }: Expression) => {
    if (join) joins.add(join)
    return sql
  }
  const value = (given: unknown) => {
    const name = `v${Object.keys(values).length}`
    values[name] = given
    return `@${name}`
  }

  const conditions = [`${table}.binned_at IS ${query.binned ? 'NOT NULL' : 'NULL'}`]
  if (query.filter.trim() !== '') {
    const matching = matchingText(kind, query, value)
    if (matching === null) return null
    conditions.push(`${table}.id IN (${matching})`)
  }
  for (const condition of query.where ?? []) conditions.push(conditionText(kind, condition, { use, value }))

  const group = query.group && isGroup(kind, query.group) ? own(source.fields, query.group) : undefined
  const order = [...(group ? [`${use(group)} IS NULL`, group.order ?? group.sql] : []), ...sortTexts()]
  const columns = [
    `${table}.rowid AS row`,
    ...(group ? [`${group.sql} AS key`, `${group.label ?? 'NULL'} AS label`] : []),
  ]
  // What the text search or a tag finds is a part of the list: its rows are then looked up one by one.
  const isWhole = query.filter.trim() === '' && !query.where?.some(isByTag) && !query.binned
  const from = source.index && isWhole ? `${table} INDEXED BY ${source.index}` : table
  const where = conditions.map((text) => `(${text})`).join(' AND ')
  return {
    text: `SELECT ${columns.join(', ')} FROM ${from} ${[...joins].join(' ')}
      WHERE ${where} ORDER BY ${order.join(', ')}`,
    values,
  }

  /** What has no value stands last, whichever way the list goes. */
  function sortTexts(): string[] {
    const { sort } = query
    if (query.binned || !sort || !isSort(kind, sort.by)) return [source.order]
    const expression = own(source.sorts, sort.by)
    if (!expression) return [source.order]
    const way = sort.direction === 'descending' ? 'DESC' : 'ASC'
    const parts = partsOf(use(expression))
    return [
      ...parts.slice(0, 1).map((part) => `${part} IS NULL`),
      ...parts.map((part, index) => `${part} ${index < parts.length - 1 ? 'ASC' : way}`),
      source.order,
    ]
  }
}

function isByTag(condition: Condition): boolean {
  return condition.test === 'among' && condition.field === 'tag'
}

/** The ids of the records that have every word of the filter line. */
function matchingText(
  kind: ListKind,
  { filter, binned }: OrderingQuery,
  value: (given: unknown) => string,
): string | null {
  const searches = recordSearches(filter)
  if (searches.length === 0) return null
  const matches = searches.map(
    ({ table, expression }) =>
      `search_records.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${value(expression)})`,
  )
  return `SELECT search_records.record_id FROM search_records
    WHERE ${matches.join(' AND ')} AND +search_records.kind = '${kind}' AND +search_records.binned = ${binned ? 1 : 0}`
}

/** "currency, amount" are two parts; a CASE or a function has its commas inside brackets or none. */
function partsOf(sql: string): string[] {
  return /[(]|CASE/.test(sql) ? [sql] : sql.split(', ')
}

/** The order a list has when none is chosen. */
export function isOwnOrder(kind: ListKind, sort: ListQuery['sort']): boolean {
  if (!sort) return true
  const [first] = Object.keys(listSources[kind].sorts)
  return sort.by === first && sort.direction === firstDirection(sort.by as SortName)
}
