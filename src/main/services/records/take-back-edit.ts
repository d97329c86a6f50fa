import { setImmediate } from 'node:timers/promises'
import { type Changed, type EditWork, idsByKind, letWordsFollow } from './edit-parts'
import { putTextsBack } from './text-slices'

/** Takes back what the journal says was begun. @returns how many records somebody changed since; they stay as they are */
export async function takeBackEdit({ library, repositories, tell }: EditWork): Promise<number> {
  const { edits, editJournal: journal } = repositories
  const taken: Changed[] = []
  const texts: string[] = []
  let kept = 0
  for (const slice of journal.slices()) {
    if ('packed' in slice) {
      const { ids, left } = await library.writeSlice(() => putTextsBack(repositories, slice.packed))
      texts.push(...ids)
      kept += left.length
    } else {
      kept += library.write(() => slice.records.length - edits.putBack(slice.kind, slice.records).length)
      taken.push(slice)
    }
    await setImmediate()
  }
  library.write(() => {
    letWordsFollow(repositories, taken)
    journal.clear()
  })
  for (const [kind, ids] of idsByKind(taken)) tell(kind, ids)
  if (texts.length > 0) tell('article', texts)
  return kept
}
