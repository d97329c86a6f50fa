import type Database from 'better-sqlite3'
import { openForReading, openUnchanging } from './connection'

/** A library's database that may not be as it was left. */
export type DatabaseToCheck = {
  file: string
  byteLength: number
  /** Changes lie beside it that a process left when it died. */
  hasPending: boolean
}

export type Soundness =
  | { kind: 'sound' }
  /** It is sound, and the changes beside it would damage it: they belong to another state of it. */
  | { kind: 'foreign-changes' }
  /** @param problem what the check says of it, as a part of a sentence */
  | { kind: 'damaged'; problem: string }

/** Looks at every page of a database without changing any. Nobody may write to it meanwhile. */
export type CheckDatabase = (database: DatabaseToCheck) => Soundness | Promise<Soundness>

/** As `CheckDatabase`, in this very thread, which is held up by a large library. */
export function checkDatabase({ file, hasPending }: DatabaseToCheck): Soundness {
  const problem = problemOf(() => (hasPending ? openForReading(file) : openUnchanging(file)))
  if (problem === null) return { kind: 'sound' }
  if (hasPending && problemOf(() => openUnchanging(file)) === null) return { kind: 'foreign-changes' }
  return { kind: 'damaged', problem }
}

function problemOf(open: () => Database.Database): string | null {
  let connection: Database.Database | null = null
  try {
    connection = open()
    const answer = connection.pragma('quick_check(1)', { simple: true })
    return answer === 'ok' ? null : `a check of library.db says “${firstFinding(String(answer))}”`
  } catch (error) {
    return `library.db cannot be read (${error instanceof Error ? error.message : String(error)})`
  } finally {
    connection?.close()
  }
}

/** The check's first line only names the database. */
function firstFinding(answer: string): string {
  const lines = answer.split('\n')
  return lines.find((line) => !line.startsWith('***')) ?? answer
}
