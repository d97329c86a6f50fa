/** Redrawing a terminal's line more often only costs time. */
const DRAW_EVERY_MS = 100

/**
 * Standard output and error for a command. A reader that has seen enough (`desk list | head -1`) closes its end; that
 * is no failure, and the rest is dropped. A full disk under the file that output goes to is one.
 */
export function createOutput() {
  let closed = false
  let failure: NodeJS.ErrnoException | null = null
  let drawnAt = 0
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE') failure ??= error
  })
  // What cannot be said there can be said nowhere.
  process.stderr.on('error', () => {})
  /** Other words never stand behind what is left of a line of progress. */
  const clear = () => {
    if (drawnAt > 0) process.stderr.write('\r\x1b[K')
    drawnAt = 0
  }
  return {
    print(text: string): void {
      clear()
      if (!closed) process.stdout.write(text)
    },
    say(line: string): void {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress(line: string): void {
      const now = Date.now()
      if (!process.stderr.isTTY || now - drawnAt < DRAW_EVERY_MS) return
      drawnAt = now
      process.stderr.write(`\r${line}\x1b[K`)
    },
    /**
     * Waits until everything printed has left this process.
     * @returns why not all of it could be written; null where it could, and where nobody reads on
     */
    async flush(): Promise<string | null> {
      clear()
      // Called back when all before it is written, or when the other end is closed.
      if (!closed) await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
      if (failure === null) return null
      const why = failure.code === 'ENOSPC' ? 'the disk is full' : failure.message
      return `Not everything could be printed: ${why}.`
    },
  }
}
