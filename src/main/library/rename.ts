import { renameSync as systemRenameSync } from 'node:fs'
import { rename as systemRename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** How long to wait before each further try, in milliseconds: two seconds in all. */
const WAITS_MS = [10, 20, 50, 100, 200, 400, 600, 620]

/** What Windows says while another program, such as a virus scanner or a synchroniser, looks at a file. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Replaced by tests. */
export type RenameParts<Answer> = {
  windows: boolean
  rename: (from: string, to: string) => Answer
  wait: (milliseconds: number) => Answer
}

/**
 * Gives a file or folder another name, over a file that has it. On Windows a name cannot change while anybody has the file
 * open, and new files are looked at by others as soon as they are there: it is tried again for a while.
 * @throws the system's own error
 */
export async function rename(
  from: string,
  to: string,
  parts: RenameParts<Promise<void>> = {
    windows: process.platform === 'win32',
    rename: systemRename,
    wait: (milliseconds) => wait(milliseconds),
  },
): Promise<void> {
  for (const pause of waits(parts)) {
    try {
      return await parts.rename(from, to)
    } catch (error) {
      if (!mayPass(error)) throw error
    }
    await parts.wait(pause)
  }
  return parts.rename(from, to)
}

/** As `rename`, for what must not be interrupted; meanwhile this thread stands still. */
export function renameSync(
  from: string,
  to: string,
  parts: RenameParts<void> = {
    windows: process.platform === 'win32',
    rename: systemRenameSync,
    wait: standStill,
  },
): void {
  for (const pause of waits(parts)) {
    try {
      parts.rename(from, to)
      return
    } catch (error) {
      if (!mayPass(error)) throw error
    }
    parts.wait(pause)
  }
  parts.rename(from, to)
}

function waits({ windows }: { windows: boolean }): readonly number[] {
  return windows ? WAITS_MS : []
}

function mayPass(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code))
}

function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
