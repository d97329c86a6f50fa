import type { ListKind } from '@shared/lists/kinds'
import type { Condition } from '@shared/lists/query'
import type { Expression, FieldExpression } from './source'
import { listSources } from './sources'

/** A source whose names are not known to the type: they have been checked against the kind at the border. */
export type AnySource = {
  table: string
  index?: string
  order: string
  sorts: Record<string, Expression>
  fields: Record<string, FieldExpression>
  flags: Record<string, Expression>
  ranges: Record<string, Expression & { currency?: string }>
}

/**
 * What a record must fulfil, in SQL.
 * @param use notes what has to be joined for an expression, and answers its SQL
 * @param value answers the name under which a value is given to the statement
 */
export function conditionText(
  kind: ListKind,
  condition: Condition,
  { use, value }: { use: (expression: Expression) => string; value: (given: unknown) => string },
): string {
  const source: AnySource = listSources[kind]
  const { table } = source
  if (condition.test === 'is') return use(own(source.flags, condition.flag) ?? never)
  if (condition.test === 'between') {
    const range = own(source.ranges, condition.range)
    if (!range) return never.sql
    const sql = use(range)
    return [
      `${sql} IS NOT NULL`,
      ...(condition.from === null ? [] : [`${sql} >= ${value(condition.from)}`]),
      ...(condition.to === null ? [] : [`${sql} <= ${value(condition.to)}`]),
      ...(range.currency && condition.currency !== null
        ? [`${range.currency} = ${value(condition.currency)}`]
        : []),
    ].join(' AND ')
  }
  const given = JSON.stringify(condition.values.filter((one) => one !== null))
  const none = condition.values.includes(null)
  if (condition.field === 'tag') {
    const tagged = `SELECT record_id FROM record_tags WHERE kind = '${kind}' AND tag_id IN
      (SELECT id FROM tags WHERE name IN (SELECT value FROM json_each(${value(given)})))`
    return `${table}.id IN (${tagged})`
  }
  if (condition.field === 'expert') return withExperts(value(given))
  const sql = (own(source.fields, condition.field) ?? never).sql
  return `${sql} IN (SELECT value FROM json_each(${value(given)}))${none ? ` OR ${sql} IS NULL` : ''}`
}

/** Articles in which one of these experts speaks or is named, and those made from a talk with one. */
function withExperts(ids: string): string {
  return `articles.id IN (
    SELECT article_id FROM mentions WHERE kind = 'expert' AND record_id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT article_id FROM article_interviews JOIN participants USING (interview_id)
    WHERE participants.expert_id IN (SELECT value FROM json_each(${ids})))`
}

/** Stands where a name is not known, which the border has ruled out: nothing fits. */
const never: Expression = { sql: '0' }

/** A property of its own, as names from a page can be anything. */
export function own<Value>(values: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
