import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import { slicesOf } from '../slices'
import {
  type DonePart,
  type EditPart,
  type EditWork,
  isStop,
  letWordsFollow,
  mayGoOn,
  SLICE,
} from './edit-parts'
import type { Following } from './record-call-types'
import { takeBackEdit } from './take-back-edit'
import { type RewrittenSlice, rewriteTexts, type TextEdit } from './text-slices'

/** Revisions that are read between two pauses. */
const READ_AT_ONCE = 10_000

/** What an edit of many changes: the fields and tags of records, then texts, and last what else belongs to it. */
export type WholeEdit = {
  parts: readonly EditPart[]
  texts: TextEdit
  finish: (made: readonly DonePart[], rewritten: readonly RewrittenSlice[]) => void
}

/** Makes an edit slice by slice. @throws as `SlicedEdits.edit` */
export async function makeEdit(work: EditWork, { parts, texts, finish }: WholeEdit, following: Following) {
  const { library, repositories } = work
  const { edits, editJournal: journal } = repositories
  const total = parts.reduce((sum, { ids }) => sum + ids.length, texts.total)
  const began = await revisionsOf(work, parts)
  const made: DonePart[] = []
  const rewritten: RewrittenSlice[] = []
  let left = 0
  let seen = 0
  try {
    for (const part of parts) {
      const { kind, fields, tags } = part
      const changesWords = edits.changesWords(kind, Object.keys(fields), tags)
      const done: DonePart = { ...part, records: [], changesWords }
      made.push(done)
      for (const ids of slicesOf(part.ids, SLICE)) {
        await mayGoOn(following)
        const set = library.write(() => {
          const now = edits.set(kind, ids, fields, tags, began)
          if (now.changed.length > 0) journal.add({ kind, changesWords, records: now.changed })
          return now
        })
        done.records.push(...set.changed)
        left += set.left
        seen += ids.length
        following.onProgress?.(seen, total)
      }
    }
    for (const slice of texts.slices()) {
      await mayGoOn(following)
      const done = await library.writeSlice(() => {
        const now = rewriteTexts(repositories, slice)
        if (now.texts.length > 0) journal.add({ kind: 'article', packed: now.packed })
        return now
      })
      rewritten.push(done)
      seen += slice.length
      following.onProgress?.(seen, total)
    }
    library.write(() => {
      letWordsFollow(repositories, made)
      journal.clear()
      finish(made, rewritten)
    })
  } catch (error) {
    const kept = await takeBackEdit(work).catch(() => null)
    if (kept === null) throw halfDone(error)
    throw isStop(error) ? stoppedEdit(kept) : error
  }
  return { made, left }
}

async function revisionsOf(
  { library, repositories }: EditWork,
  parts: readonly EditPart[],
): Promise<Map<string, number>> {
  const revisions = new Map<string, number>()
  for (const { kind, ids } of parts)
    for (const slice of slicesOf(ids, READ_AT_ONCE)) {
      for (const [id, revision] of library.read(() => repositories.edits.revisionsOf(kind, slice)))
        revisions.set(id, revision)
      await setImmediate()
    }
  return revisions
}

function stoppedEdit(kept: number): DeskError {
  return new DeskError(
    'cancelled',
    kept === 0
      ? 'The change was stopped. Everything is as it was.'
      : `The change was stopped and taken back. ${kept} ${kept === 1 ? 'record that was' : 'records that were'} saved meanwhile ${kept === 1 ? 'keeps' : 'keep'} it.`,
  )
}

/** The disk refused the way back too. */
function halfDone(cause: unknown): DeskError {
  return new DeskError(
    'file-unwritable',
    'The change failed halfway, and could not be taken back now. That is done when the library is next opened; no words were lost.',
    { cause },
  )
}
