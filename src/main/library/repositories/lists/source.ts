import type { FlagName, GroupName, ListKind, RangeName, SortName } from '@shared/lists/kinds'

/** A value of a record in SQL, with what has to be joined for it. Only fixed texts, never a person's words. */
export type Expression = { sql: string; join?: string }

export type FieldExpression = Expression & {
  /** Groups stand in this order; by the value itself unless given. */
  order?: string
  /** What a group is called where its value is an id. */
  label?: string
}

/** Where the list of one kind takes its values from. Every name of `shared/lists/kinds.ts` has its SQL. */
export type ListSource<Kind extends ListKind> = {
  table: string
  /** Holds all that the list is ordered and narrowed by, for records that are long; only of those in use. */
  index?: string
  /** The order that settles what the chosen one leaves open; the first sort of the kind is this. */
  order: string
  sorts: { [Name in SortName<Kind>]: Expression }
  fields: { [Name in GroupName<Kind>]: FieldExpression }
  flags: { [Name in FlagName<Kind>]: Expression }
  ranges: { [Name in RangeName<Kind>]: Expression & { currency?: string } }
}

/** Text in the order of a dictionary without regard to case; empty text counts as no value. */
export function words(column: string): FieldExpression {
  return { sql: `NULLIF(${column}, '')`, order: `${column} COLLATE NOCASE, ${column}` }
}

/** Values in the order in which they are listed, such as the steps of an article's way. */
export function steps(column: string, values: readonly string[]): FieldExpression {
  return { sql: column, order: stepOf(column, values) }
}

/** Which of the listed values a column has, counted from 0. */
export function stepOf(column: string, values: readonly string[]): string {
  return `CASE ${column} ${values.map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} END`
}

/** How often articles in use name or show a record. */
export function mentionJoin(kind: 'product' | 'brand' | 'expert', table: string): string {
  return `LEFT JOIN (
    SELECT mentions.record_id AS record_id, count(*) AS total
    FROM mentions JOIN articles ON articles.id = mentions.article_id AND articles.binned_at IS NULL
    WHERE mentions.kind = '${kind}' GROUP BY mentions.record_id
  ) AS mentioned ON mentioned.record_id = ${table}.id`
}

export function untagged(kind: ListKind, table: string): Expression {
  return {
    sql: `NOT EXISTS (SELECT 1 FROM record_tags WHERE kind = '${kind}' AND record_id = ${table}.id)`,
  }
}
