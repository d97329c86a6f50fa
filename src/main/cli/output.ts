/** Redrawing a terminal's line more often only costs time. */
const DRAW_EVERY_MS = 100

/**
 * Standard output and error for a command. A reader that has seen enough (`desk list | head -1`) closes its end; that
 * is no failure, and the rest is dropped.
 */
export function createOutput() {
  let closed = false
  let drawnAt = 0
  const ignoreClosed = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  }
  process.stdout.on('error', ignoreClosed)
  process.stderr.on('error', ignoreClosed)
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
    /** Waits until everything printed has left this process. */
    flush(): Promise<void> {
      clear()
      // Called back when all before it is written, or when the other end is closed.
      return new Promise((resolve) => (closed ? resolve() : process.stdout.write('', () => resolve())))
    },
  }
}
