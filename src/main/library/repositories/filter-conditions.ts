import { type Filter, spanOf } from '@shared/search/filters'
import { folded } from '@shared/search/folded'
import type { Library } from '../library'
import type { QueriedFilter } from './search-query'

/** A condition on a record, and where the filter has an index of its own, the query for the rows that pass it. */
export interface Condition {
  text: string
  values: unknown[]
  list?: { text: string; values: unknown[] }
}

/** The values of a list in JSON, which is one value of the statement. */
export const anyOfList = '(SELECT value FROM json_each(?))'
const rowOf = (kind: string, table: string, where: string, id = `${table}.id`) =>
  `SELECT record.id FROM ${table} JOIN search_records AS record ON record.record_id = ${id}
     AND record.kind = '${kind}' WHERE ${where}`

/**
 * What filters ask of a record. @returns takes the filters of a query. Several of one name widen (a record has one type);
 * tags add up.
 */
export function createFilterConditions({ connection }: Library) {
  const allTags = connection.prepare<[], { id: number; name: string }>('SELECT id, name FROM tags')
  const brandsByTitle = connection.prepare<[string, string], { id: string; name: string }>(
    `SELECT record_id AS id, folded_title AS name FROM search_records
       WHERE kind = 'brand' AND binned = 0 AND folded_title >= ? AND folded_title < ?`,
  )
  const brandsByOtherName = connection.prepare<[], { id: string; name: string }>(
    'SELECT brand_id AS id, name FROM brand_names',
  )

  function conditionOf({ name, value }: Filter): Condition {
    switch (name) {
      case 'type':
        return {
          text: 'record.kind = ?',
          values: [value],
          list: { text: 'SELECT id FROM search_records WHERE kind = ? AND binned = 0', values: [value] },
        }
      case 'status':
        return {
          text: `record.kind = 'article'
            AND EXISTS (SELECT 1 FROM articles WHERE id = record.record_id AND status = ?)`,
          values: [value],
          list: {
            text: rowOf('article', 'articles', 'articles.status = ? AND articles.binned_at IS NULL'),
            values: [value],
          },
        }
      case 'tag': {
        const ids = JSON.stringify(closest(allTags.all(), value))
        return {
          text: `EXISTS (SELECT 1 FROM record_tags
            WHERE kind = record.kind AND record_id = record.record_id AND tag_id IN ${anyOfList})`,
          values: [ids],
          list: {
            text: `SELECT record.id FROM record_tags JOIN search_records AS record
              ON record.record_id = record_tags.record_id AND record.kind = record_tags.kind
              WHERE record_tags.tag_id IN ${anyOfList}`,
            values: [ids],
          },
        }
      }
      case 'brand':
        return brandCondition(JSON.stringify(brandIds(value)))
      case 'before':
        return { text: 'record.dated_at < ?', values: [spanOf(value).start] }
      case 'after':
        return { text: 'record.dated_at >= ?', values: [spanOf(value).end] }
    }
  }

  /** The brand itself, its products, the experts it is tied to, and the articles that name it or one of its products. */
  function brandCondition(ids: string): Condition {
    const products = `(SELECT id FROM products WHERE brand_id IN ${anyOfList})`
    return {
      text: `CASE record.kind
        WHEN 'brand' THEN record.record_id IN ${anyOfList}
        WHEN 'product' THEN record.record_id IN ${products}
        WHEN 'expert' THEN record.record_id IN
          (SELECT expert_id FROM brand_interests WHERE brand_id IN ${anyOfList})
        WHEN 'article' THEN EXISTS (SELECT 1 FROM mentions WHERE article_id = record.record_id
          AND ((mentions.kind = 'brand' AND mentions.record_id IN ${anyOfList})
            OR (mentions.kind = 'product' AND mentions.record_id IN ${products})))
        ELSE 0 END`,
      values: [ids, ids, ids, ids, ids],
      list: {
        text: [
          `SELECT id FROM search_records WHERE kind = 'brand' AND record_id IN ${anyOfList}`,
          rowOf('product', 'products', `products.brand_id IN ${anyOfList}`),
          rowOf('expert', 'brand_interests', `brand_interests.brand_id IN ${anyOfList}`, 'expert_id'),
          rowOf('article', 'mentions', `mentions.record_id IN ${anyOfList}`, 'article_id'),
          rowOf('article', 'mentions', `mentions.record_id IN ${products}`, 'article_id'),
        ].join(' UNION '),
        values: [ids, ids, ids, ids, ids],
      },
    }
  }

  function brandIds(value: string): string[] {
    const start = folded(value)
    const named = brandsByTitle.all(start, `${start}\u{10ffff}`)
    return closest([...named, ...brandsByOtherName.all()], value)
  }

  return (filters: readonly QueriedFilter[]): Condition[] => {
    const groups = new Map<string, Condition[]>()
    for (const [index, { filter, negated }] of filters.entries()) {
      const isAlternative =
        !negated && filter.name !== 'tag' && filter.name !== 'before' && filter.name !== 'after'
      const group = isAlternative ? filter.name : String(index)
      const condition = conditionOf(filter)
      const entry = negated ? { text: `NOT (${condition.text})`, values: condition.values } : condition
      groups.set(group, [...(groups.get(group) ?? []), entry])
    }
    return [...groups.values()].map(eitherOf)
  }
}

function eitherOf(conditions: readonly Condition[]): Condition {
  const [only, ...others] = conditions
  if (only && others.length === 0) return only
  const lists = conditions.flatMap(({ list }) => list ?? [])
  return {
    text: conditions.map(({ text }) => `(${text})`).join(' OR '),
    values: conditions.flatMap(({ values }) => values),
    ...(lists.length === conditions.length && {
      list: {
        text: lists.map(({ text }) => text).join(' UNION '),
        values: lists.flatMap(({ values }) => values),
      },
    }),
  }
}

/** Those with exactly this name; where there is none, those whose name begins with it, as it is still being typed. */
function closest<Id>(all: readonly { id: Id; name: string }[], value: string): Id[] {
  const wanted = folded(value)
  const beginning = all
    .map(({ id, name }) => ({ id, name: folded(name) }))
    .filter(({ name }) => name.startsWith(wanted))
  const exact = beginning.filter(({ name }) => name === wanted)
  return [...new Set((exact.length > 0 ? exact : beginning).map(({ id }) => id))]
}
