/**
 * Does work that Ctrl-C (or a polite kill) stops at its next good place. A second Ctrl-C ends the process at once.
 */
export async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController()
  const onSignal = () => {
    forget()
    stop.abort()
  }
  const forget = () => {
    for (const name of signals) process.off(name, onSignal)
  }
  for (const name of signals) process.on(name, onSignal)
  try {
    return await work(stop.signal)
  } finally {
    forget()
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const
