/**
 * What the first chunk must know of open articles, apart from the sessions, so that it does not bring the whole editor
 * along: which may hold unsaved text, and which was just made.
 */
type Work = { flush(): Promise<void> }
const open = new Set<Work>()

export function addOpenWork(work: Work): void {
  open.add(work)
}

export function removeOpenWork(work: Work): void {
  open.delete(work)
}

/** Saves everything that is open; rejects with an AggregateError of all that could not be saved. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...open].map((work) => work.flush()))
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  const why = reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason)))
  if (reasons.length > 0) throw new AggregateError(reasons, why.join(' '))
}

let fresh: string | null = null

/** Remembers the article that was just made, so that its page begins at the headline. */
export function markFresh(id: string): void {
  fresh = id
}

/** Whether this is the article that was just made; true once. */
export function takeFresh(id: string): boolean {
  const was = fresh === id
  if (was) fresh = null
  return was
}
