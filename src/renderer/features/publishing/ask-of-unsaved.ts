import { unfinishedWork } from '../../app/closing'
import type { UnsavedWork } from '../../app/unsaved-work'
import { Store } from '../../ui/store'

/** Asked where something goes out of the library that this window has a newer state of. */
type Question = { unsaved: readonly UnsavedWork[]; answer: (goesOn: boolean) => void }

export const unsavedQuestion = new Store<Question | null>(null)

/**
 * Saves what is unsaved in this window before articles go out of the library. What cannot be saved would go out as it
 * was before: the writer is asked.
 * @returns whether they may go out
 */
export async function mayGoOut(): Promise<boolean> {
  const unsaved = await unfinishedWork()
  if (unsaved.length === 0) return true
  unsavedQuestion.get()?.answer(false)
  return new Promise((resolve) => {
    unsavedQuestion.set({
      unsaved,
      answer: (goesOn) => {
        unsavedQuestion.set(null)
        resolve(goesOn)
      },
    })
  })
}
