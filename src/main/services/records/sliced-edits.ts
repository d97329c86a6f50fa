import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { EditValue, TagChange } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { EditedRecord } from '../../library/repositories/editing'
import type { Following } from './record-call-types'
import { noTexts, putTextsBack, type RewrittenSlice, rewriteTexts, type TextEdit } from './text-slices'

/** One kind's share of an edit. */
export type EditPart = {
  kind: ListKind
  ids: readonly string[]
  fields: Record<string, EditValue>
  tags: TagChange
}
/** What a share changed, and what that was before. */
export type DonePart = EditPart & Changed
type Changed = { kind: ListKind; records: EditedRecord[]; changesWords: boolean }

/** Records of one transaction: some tens of milliseconds of work, after which saves and lists are answered. */
export const SLICE = 250
/** Revisions that are read between two pauses. */
const READ_AT_ONCE = 10_000

/**
 * Edits of thousands of records, a slice at a time, so that nobody's typing waits. All of an edit is made or nothing:
 * until it is whole, a journal in the library says how to take it back, and that is done when it is stopped, when
 * something fails, and after a crash. A record that somebody saves before its turn comes is left as it is.
 * @param tell is told of what was taken back
 */
export function createSlicedEdits(
  library: Library,
  repositories: Repositories,
  tell: (kind: ListKind, ids: readonly string[]) => void,
) {
  const { edits, editJournal: journal, wordsBehind } = repositories
  let isBusy = false

  /**
   * @param texts whose turn comes after the records'; one that somebody saves before its turn is changed as it then is
   * @param finish what else belongs to the edit, in its last transaction; where it throws, all is taken back
   * @throws DeskError `conflict` while another edit of thousands goes on; `cancelled`, and whatever the disk refused
   */
  async function edit(
    parts: readonly EditPart[],
    following: Following,
    finish: (made: readonly DonePart[], rewritten: readonly RewrittenSlice[]) => void = () => {},
    texts: TextEdit = noTexts,
  ) {
    return alone(async () => {
      const total = parts.reduce((sum, { ids }) => sum + ids.length, texts.total)
      const began = await revisionsOf(parts)
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
          for (const ids of slicesOf(part.ids)) {
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
          letWordsFollow(made)
          journal.clear()
          finish(made, rewritten)
        })
      } catch (error) {
        const kept = await takeBack().catch(() => null)
        if (kept === null) throw halfDone(error)
        throw isStop(error) ? stoppedEdit(kept) : error
      }
      return { made, left }
    })
  }

  /** @returns how many records have again what they had. @throws as `edit`; the edit then stays as it was made */
  async function undo(parts: readonly DonePart[], following: Following): Promise<number> {
    return alone(async () => {
      const total = parts.reduce((sum, { records }) => sum + records.length, 0)
      for (const { kind, records, changesWords } of parts)
        for (const slice of slicesOf(records)) {
          library.write(() => journal.add({ kind, changesWords, records: slice }))
          await setImmediate()
        }
      const back = parts.map((): EditedRecord[] => [])
      let seen = 0
      try {
        for (const [index, { kind, records }] of parts.entries())
          for (const slice of slicesOf(records)) {
            await mayGoOn(following)
            back[index]?.push(...library.write(() => edits.putBack(kind, slice)))
            seen += slice.length
            following.onProgress?.(seen, total)
          }
      } catch (error) {
        // What failed otherwise is finished by the journal, as after a crash.
        if (!isStop(error)) throw error
        await makeAgain(parts, back)
        throw new DeskError('cancelled', 'Taking it back was stopped. The change stays as it was made.')
      }
      library.write(() => {
        letWordsFollow(parts)
        journal.clear()
      })
      return back.reduce((sum, records) => sum + records.length, 0)
    })
  }

  /** Makes the edit again on the records that have just been given back what they had. */
  async function makeAgain(parts: readonly DonePart[], back: readonly EditedRecord[][]): Promise<void> {
    for (const [index, done] of parts.entries()) {
      const { kind, fields, tags } = done
      const given = back[index] ?? []
      const again = new Map<string, EditedRecord>()
      for (const slice of slicesOf(given)) {
        const expected = new Map(slice.map(({ id, revision }) => [id, revision + 1]))
        const ids = slice.map(({ id }) => id)
        for (const record of library.write(() => edits.set(kind, ids, fields, tags, expected)).changed)
          again.set(record.id, record)
        await setImmediate()
      }
      done.records = done.records.map((record) => again.get(record.id) ?? record)
    }
    library.write(() => {
      letWordsFollow(parts)
      journal.clear()
    })
    for (const [kind, ids] of idsByKind(parts)) tell(kind, ids)
  }

  /** Takes back what the journal says. @returns how many records somebody changed since; they stay as they are */
  async function takeBack(): Promise<number> {
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
      letWordsFollow(taken)
      journal.clear()
    })
    for (const [kind, ids] of idsByKind(taken)) tell(kind, ids)
    if (texts.length > 0) tell('article', texts)
    return kept
  }

  /** The words that records are found by are brought in step afterwards; in the same transaction that is written down. */
  function letWordsFollow(parts: readonly Changed[]): void {
    for (const [kind, ids] of idsByKind(parts.filter(({ changesWords }) => changesWords)))
      wordsBehind.add(kind, ids)
  }

  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (isBusy)
      throw new DeskError('conflict', 'Another change of many records is going on. Nothing was changed.')
    isBusy = true
    try {
      if (!journal.isEmpty()) await takeBack()
      return await work()
    } finally {
      isBusy = false
    }
  }

  async function revisionsOf(parts: readonly EditPart[]): Promise<Map<string, number>> {
    const revisions = new Map<string, number>()
    for (const { kind, ids } of parts)
      for (const slice of slicesOf(ids, READ_AT_ONCE)) {
        for (const [id, revision] of library.read(() => edits.revisionsOf(kind, slice)))
          revisions.set(id, revision)
        await setImmediate()
      }
    return revisions
  }

  return {
    edit,
    undo,
    /** Takes back what a process that died left half done. */
    async recover(): Promise<void> {
      if (!journal.isEmpty()) await alone(async () => {})
    },
  }
}

/** Items that lie one after another, so many at a time. */
export function* slicesOf<Item>(items: readonly Item[], length = SLICE): Generator<Item[]> {
  for (let from = 0; from < items.length; from += length) yield items.slice(from, from + length)
}

/** The ids of all records of each kind. */
function idsByKind(parts: readonly Changed[]): Map<ListKind, string[]> {
  const byKind = new Map<ListKind, string[]>()
  for (const { kind, records } of parts) {
    const ids = byKind.get(kind) ?? []
    for (const { id } of records) ids.push(id)
    byKind.set(kind, ids)
  }
  return byKind
}

/** Lets everybody else have their turn. @throws DeskError `cancelled` once it should stop */
async function mayGoOn({ signal }: Following): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new DeskError('cancelled', 'It was stopped.')
}

function isStop(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'cancelled'
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

export type SlicedEdits = ReturnType<typeof createSlicedEdits>
