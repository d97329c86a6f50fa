/**
 * Work on the open library that takes long. The library may be closed only between two steps of it, so whoever
 * closes it asks the work to stop first and waits for its end.
 */
export class LongWork {
  private readonly running = new Map<Promise<unknown>, AbortController>()

  get isIdle(): boolean {
    return this.running.size === 0
  }

  /**
   * @param work stops at its next good place once the signal is aborted
   * @param cancelled aborts this work alone
   */
  async run<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    cancelled?: AbortSignal,
  ): Promise<Result> {
    const ending = new AbortController()
    const signal = cancelled ? AbortSignal.any([ending.signal, cancelled]) : ending.signal
    const result = work(signal)
    this.running.set(result, ending)
    try {
      return await result
    } finally {
      this.running.delete(result)
    }
  }

  /** As `run`, for work that is stopped by a call of its own. */
  async runUntil<Result>(work: () => Promise<Result>, stop: () => void): Promise<Result> {
    return this.run(async (signal) => {
      signal.addEventListener('abort', stop)
      try {
        return await work()
      } finally {
        signal.removeEventListener('abort', stop)
      }
    })
  }

  /** Asks everything to stop and waits until it has. Never throws: who began the work is told of its errors. */
  async endAll(): Promise<void> {
    for (const ending of this.running.values()) ending.abort()
    await Promise.allSettled(this.running.keys())
  }
}
