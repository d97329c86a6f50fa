import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { EditedRecord } from '../../library/repositories/editing'
import { slicesOf } from '../slices'
import { type DonePart, type EditWork, idsByKind, isStop, letWordsFollow, mayGoOn, SLICE } from './edit-parts'
import type { Following } from './record-call-types'

/** Gives records back what they had before an edit. @returns how many have it again. @throws as `SlicedEdits.undo` */
export async function undoEdit(
  work: EditWork,
  parts: readonly DonePart[],
  following: Following,
): Promise<number> {
  const { library, repositories } = work
  const { edits, editJournal: journal } = repositories
  const total = parts.reduce((sum, { records }) => sum + records.length, 0)
  for (const { kind, records, changesWords } of parts)
    for (const slice of slicesOf(records, SLICE)) {
      library.write(() => journal.add({ kind, changesWords, records: slice }))
      await setImmediate()
    }
  const back = parts.map((): EditedRecord[] => [])
  let seen = 0
  try {
    for (const [index, { kind, records }] of parts.entries())
      for (const slice of slicesOf(records, SLICE)) {
        await mayGoOn(following)
        back[index]?.push(...library.write(() => edits.putBack(kind, slice)))
        seen += slice.length
        following.onProgress?.(seen, total)
      }
  } catch (error) {
    // What failed otherwise is finished by the journal, as after a crash.
    if (!isStop(error)) throw error
    await makeAgain(work, parts, back)
    throw new DeskError('cancelled', 'Taking it back was stopped. The change stays as it was made.')
  }
  library.write(() => {
    letWordsFollow(repositories, parts)
    journal.clear()
  })
  return back.reduce((sum, records) => sum + records.length, 0)
}

/** Makes the edit again on the records that have just been given back what they had. */
async function makeAgain(
  { library, repositories, tell }: EditWork,
  parts: readonly DonePart[],
  back: readonly EditedRecord[][],
): Promise<void> {
  const { edits, editJournal: journal } = repositories
  for (const [index, done] of parts.entries()) {
    const { kind, fields, tags } = done
    const given = back[index] ?? []
    const again = new Map<string, EditedRecord>()
    for (const slice of slicesOf(given, SLICE)) {
      const expected = new Map(slice.map(({ id, revision }) => [id, revision + 1]))
      const ids = slice.map(({ id }) => id)
      for (const record of library.write(() => edits.set(kind, ids, fields, tags, expected)).changed)
        again.set(record.id, record)
      await setImmediate()
    }
    done.records = done.records.map((record) => again.get(record.id) ?? record)
  }
  library.write(() => {
    letWordsFollow(repositories, parts)
    journal.clear()
  })
  for (const [kind, ids] of idsByKind(parts)) tell(kind, ids)
}
