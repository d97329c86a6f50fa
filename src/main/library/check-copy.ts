import { databaseBytes, openUnchanging } from './connection'
import { type TableCounts, tableCounts } from './counts'

/** What is found in a copy of a database. */
export type CopyCheck = {
  /** Null for a sound one. */
  problem: string | null
  byteLength: number
  counts: TableCounts
}

/** Looks at every page of a copy that nobody writes to. */
export type CheckCopy = (file: string) => CopyCheck | Promise<CopyCheck>

/** As `CheckCopy`, in this very thread, which is held up by a large library: meant for a thread of its own. */
export function checkCopy(file: string): CopyCheck {
  const copy = openUnchanging(file)
  try {
    const answer = String(copy.pragma('quick_check(1)', { simple: true }))
    return {
      problem: answer === 'ok' ? null : answer,
      byteLength: databaseBytes(copy),
      counts: tableCounts(copy),
    }
  } finally {
    copy.close()
  }
}
