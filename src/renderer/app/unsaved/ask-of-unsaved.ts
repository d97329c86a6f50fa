import { Store } from '../../ui/store'
import { unfinishedWork } from '../closing'
import type { UnsavedWork } from './unsaved-work'

/** What is about to be done with what the library has, and what that means where this window has a newer state of it. */
const consequences = {
  publish: 'Nothing has gone out yet. What goes out is what was last saved, without what is new here.',
  replace:
    'Nothing is replaced yet. Words are replaced in what was last saved; what is new here stays, to be compared with it.',
  revise:
    'Nothing is revised yet. Prices are revised in what was last saved; what is new here stays, to be compared with it.',
  takeBack:
    'Nothing is taken back yet. It is taken back in what was last saved; what is new here stays, to be compared with it.',
  draft: 'Nothing is drafted yet. The draft is made of what was last saved, without what is new here.',
} as const

type Question = { consequence: string; unsaved: readonly UnsavedWork[]; answer: (goesOn: boolean) => void }

export const unsavedQuestion = new Store<Question | null>(null)

/**
 * Saves what is unsaved in this window before something is done with what the library has. Where that cannot be saved,
 * the writer is asked.
 * @returns whether it may be done
 */
export async function mayGoOn(to: keyof typeof consequences): Promise<boolean> {
  const unsaved = await unfinishedWork()
  if (unsaved.length === 0) return true
  unsavedQuestion.get()?.answer(false)
  return new Promise((resolve) => {
    unsavedQuestion.set({
      consequence: consequences[to],
      unsaved,
      answer: (goesOn) => {
        unsavedQuestion.set(null)
        resolve(goesOn)
      },
    })
  })
}
