import type { RecordKind } from '@shared/records/common'
import { type Filter, spanOf } from '@shared/search/filters'
import { folded } from '@shared/search/folded'
import type { Library } from '../library'
import type { QueriedFilter } from './search-query'

/** Up to so many records and passages a filter's own list is cheaper than asking each match whether it passes. */
const shortList = 12_000
const fewPassages = 50_000

/** Which records a query's filters let through. */
export interface Narrowing {
  /** A condition on `search_records AS record`, with its values. */
  condition: string
  values: unknown[]
  /** The rows of all that pass, where they are few; null where they are many. */
  ids: readonly number[] | null
  /** False where none of them has a long text. */
  hasPassages: boolean
}

/** A condition on a record, and where the filter has an index of its own, the query for the rows that pass it. */
interface Condition {
  text: string
  values: unknown[]
  list?: { text: string; values: unknown[] }
}

const anyOfList = '(SELECT value FROM json_each(?))'
const rowOf = (kind: string, table: string, where: string, id = `${table}.id`) =>
  `SELECT record.id FROM ${table} JOIN search_records AS record ON record.record_id = ${id}
     AND record.kind = '${kind}' WHERE ${where}`

export function createSearchFilters(library: Library) {
  const { connection } = library
  const allTags = connection.prepare<[], { id: number; name: string }>('SELECT id, name FROM tags')
  const brandsByTitle = connection.prepare<[string, string], { id: string; name: string }>(
    `SELECT record_id AS id, folded_title AS name FROM search_records
       WHERE kind = 'brand' AND binned = 0 AND folded_title >= ? AND folded_title < ?`,
  )
  const countPassages = connection
    .prepare<[string], number>(`SELECT count(*) FROM search_passages WHERE search_record_id IN ${anyOfList}`)
    .pluck()
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

  /** Several of one name widen (a record has one type); tags add up. */
  function together(filters: readonly QueriedFilter[]): Condition[] {
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

  let known: { key: string; state: string; narrowing: Narrowing } | null = null
  const changes = connection.prepare<[], number>('SELECT total_changes()').pluck()

  function narrow(kinds: readonly RecordKind[], filters: readonly QueriedFilter[]): Narrowing {
    const kindCondition: Condition[] =
      kinds.length === 0 ? [] : [{ text: `record.kind IN ${anyOfList}`, values: [JSON.stringify(kinds)] }]
    const conditions = [...together(filters), ...kindCondition]
    const all = [{ text: 'record.binned = 0', values: [] }, ...conditions]
    const condition = all.map(({ text }) => `(${text})`).join(' AND ')
    const values = all.flatMap((one) => one.values)
    return { condition, values, ...shortest(conditions, condition, values) }
  }

  function shortest(
    conditions: readonly Condition[],
    condition: string,
    values: unknown[],
  ): Pick<Narrowing, 'ids' | 'hasPassages'> {
    let best: number[] | null = null
    for (const { list } of conditions) {
      if (!list) continue
      const most = best ? best.length : shortList + 1
      const ids = connection
        .prepare<unknown[], number>(`SELECT * FROM (${list.text}) LIMIT ?`)
        .pluck()
        .all(...list.values, most)
      if (ids.length < most) best = ids
    }
    if (!best) return { ids: null, hasPassages: true }
    const ids = connection
      .prepare<unknown[], number>(
        `SELECT record.id FROM search_records AS record WHERE record.id IN ${anyOfList} AND ${condition}`,
      )
      .pluck()
      .all(JSON.stringify(best), ...values)
    const passages = countPassages.get(JSON.stringify(ids)) ?? 0
    return { ids: passages <= fewPassages ? ids : null, hasPassages: passages > 0 }
  }

  return {
    /** The same filters are asked for at every letter that is typed after them, so the last answer is kept. */
    narrow(kinds: readonly RecordKind[], filters: readonly QueriedFilter[]): Narrowing {
      const key = JSON.stringify([kinds, filters.map(({ filter, negated }) => [filter, negated])])
      const state = `${changes.get()} ${connection.pragma('data_version', { simple: true })}`
      if (known?.key !== key || known.state !== state)
        known = { key, state, narrowing: narrow(kinds, filters) }
      return known.narrowing
    },
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
