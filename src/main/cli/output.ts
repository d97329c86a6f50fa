/**
 * Standard output and error for a command. A reader that has seen enough (`desk list | head -1`) closes its end; that
 * is no failure, and the rest is dropped.
 */
export function createOutput() {
  let closed = false
  const ignoreClosed = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  }
  process.stdout.on('error', ignoreClosed)
  process.stderr.on('error', ignoreClosed)
  return {
    print(text: string): void {
      if (!closed) process.stdout.write(text)
    },
    say(line: string): void {
      process.stderr.write(`${line}\n`)
    },
    /** Waits until everything printed has left this process. */
    flush(): Promise<void> {
      // Called back when all before it is written, or when the other end is closed.
      return new Promise((resolve) => (closed ? resolve() : process.stdout.write('', () => resolve())))
    },
  }
}
