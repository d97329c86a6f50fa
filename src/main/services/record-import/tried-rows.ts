import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { TriedRow } from '@shared/ipc/record-import-calls'
import { makeFolder } from '../make-folder'

/** Written when so many bytes wait. */
const CHUNK_BYTES = 256 * 1024

interface Tape {
  file: number
  /** Where each row ends, in bytes. */
  ends: number[]
  waiting: string[]
  waitingBytes: number
}

/**
 * Rows that were looked through, by their state, in files: a hundred thousand known rows would fill the memory, and a
 * person looks at some of them. End it with `close`.
 * @param passing the library's folder of what does not last: after a crash they are gone at the next opening
 * @throws DeskError where it cannot be written
 */
export function createTriedRows(passing: string) {
  makeFolder(passing, 'the table could not be looked through')
  const folder = mkdtempSync(join(passing, 'rows-'))
  const tapes = new Map<TriedRow['state'], Tape>()

  function tapeOf(state: TriedRow['state']): Tape {
    const known = tapes.get(state)
    if (known) return known
    const tape = {
      file: openSync(join(folder, `${state}.jsonl`), 'w+'),
      ends: [],
      waiting: [],
      waitingBytes: 0,
    }
    tapes.set(state, tape)
    return tape
  }

  function flush(tape: Tape): void {
    if (tape.waiting.length > 0) writeSync(tape.file, tape.waiting.join(''))
    tape.waiting = []
    tape.waitingBytes = 0
  }

  return {
    /** @throws what the disk refuses */
    add(row: TriedRow): void {
      const tape = tapeOf(row.state)
      const line = `${JSON.stringify(row)}\n`
      const bytes = Buffer.byteLength(line)
      tape.ends.push((tape.ends.at(-1) ?? 0) + bytes)
      tape.waiting.push(line)
      tape.waitingBytes += bytes
      if (tape.waitingBytes > CHUNK_BYTES) flush(tape)
    },

    /** Rows of a state in the file's order, from `offset` counted from 0. */
    page(state: TriedRow['state'], offset: number, limit: number): TriedRow[] {
      const tape = tapes.get(state)
      const end = tape?.ends[Math.min(offset + limit, tape.ends.length) - 1]
      if (!tape || end === undefined || offset >= tape.ends.length) return []
      flush(tape)
      const start = tape.ends[offset - 1] ?? 0
      const bytes = Buffer.alloc(end - start)
      readSync(tape.file, bytes, 0, bytes.length, start)
      // Lines that `add` wrote.
      return bytes
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as TriedRow)
    },

    /** Forgets all of them. */
    close(): void {
      for (const { file } of tapes.values()) closeSync(file)
      tapes.clear()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TriedRows = ReturnType<typeof createTriedRows>
