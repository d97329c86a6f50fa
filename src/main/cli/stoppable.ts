import type { CopyProgress } from '../services/backup'
import type { CommandContext } from './context'

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

/** Shows how many of what are done: "Rebuilt 200 of 5,000 records." */
export function counting(context: CommandContext, verb: string, what: string) {
  return (done: number, total: number): void =>
    context.progress(`${verb} ${done} of ${total} ${what}. Ctrl-C stops.`)
}

/** Shows what share of the bytes is done: "Backed up 34 %." */
export function sharing(context: CommandContext, verb: string) {
  return ({ doneBytes, totalBytes }: CopyProgress): void => {
    const share = totalBytes === 0 ? 100 : Math.floor((doneBytes / totalBytes) * 100)
    context.progress(`${verb} ${share} %. Ctrl-C stops.`)
  }
}
