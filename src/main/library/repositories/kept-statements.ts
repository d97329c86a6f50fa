import type Database from 'better-sqlite3'
import type { Library } from '../library'

/** All rows of a query. The row's type is what the text selects, which only its writer knows. */
export type AllOf = <Row>(text: string, ...values: unknown[]) => Row[]

/**
 * Runs queries whose texts are put together, and keeps those that are in use prepared.
 * @param most so many are kept
 */
export function keptStatements({ connection }: Library, most: number): AllOf {
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  return <Row>(text: string, ...values: unknown[]) => {
    let statement = prepared.get(text)
    if (!statement) {
      if (prepared.size >= most) prepared.clear()
      statement = connection.prepare(text)
      prepared.set(text, statement)
    }
    return statement.all(...values) as Row[]
  }
}
