/**
 * Articles that may hold unsaved text. Kept apart from the sessions, so that the first chunk can ask them to save
 * without bringing the whole editor along.
 */
type Work = { flush(): Promise<void> }
const open = new Set<Work>()

export function addOpenWork(work: Work): void {
  open.add(work)
}

export function removeOpenWork(work: Work): void {
  open.delete(work)
}

/** Saves everything that is open; rejects when something could not be saved. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...open].map((work) => work.flush()))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
