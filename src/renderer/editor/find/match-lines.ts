import type { FoundPlace } from '@shared/article/find/find-in-text'

export type LinesToMatch = { source: string; flags: string; texts: string[] }
/** Told at once when the lines have come, and then the places of each. */
export type MatchTold = 'begun' | FoundPlace[][]

/** An expression that takes longer than this, in milliseconds, is one that could take for ever. */
const PATIENCE = 1000

/**
 * Matches an expression in a thread of its own.
 * @returns the places of each line; null where it took too long and was stopped
 */
export function matchLines(pattern: RegExp, texts: string[]): Promise<FoundPlace[][] | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./match-lines.worker.ts', import.meta.url), { type: 'module' })
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      worker.terminate()
    }
    const giveUp = () => {
      end()
      resolve(null)
    }
    worker.onmessage = ({ data }: MessageEvent<MatchTold>) => {
      // A busy computer is slow to begin a thread, which is no fault of the expression.
      if (data === 'begun') {
        timer = setTimeout(giveUp, PATIENCE)
        return
      }
      end()
      resolve(data)
    }
    worker.onerror = (event) => {
      end()
      reject(new Error(event.message || 'The expression could not be tried'))
    }
    const request: LinesToMatch = { source: pattern.source, flags: pattern.flags, texts }
    worker.postMessage(request)
  })
}
