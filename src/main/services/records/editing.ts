import { setImmediate as nextTurn } from 'node:timers/promises'
import { newId } from '@shared/identifiers'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { checkedFields, type TagChange } from '@shared/lists/editing'
import { listKinds } from '@shared/lists/kinds'
import { withStatus } from '@shared/records/article-fields'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { inCommon } from '../../library/repositories/common-values'
import { createCatchUp } from './catch-up'
import type { ChangeFeed } from './change-feed'
import { editAtOnce, undoAtOnce } from './edit-at-once'
import { type DonePart, type EditPart, SLICE } from './edit-parts'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { today } from './today'

export type EditCallName = 'records.editMany' | 'records.undoEdit' | 'tags.rename' | 'tags.delete'

/** Records that are looked at between two pauses. */
const READ_AT_ONCE = 4_000
/** So many edits can be taken back; the oldest is forgotten first. */
const REMEMBERED = 20

/**
 * Edits of many records at once: fields, and tags on records of every kind. Each is made whole or not at all, and can
 * be taken back as long as the library stays open.
 */
export function createEditing(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  sliced: SlicedEdits,
) {
  const { edits, wordsBehind } = repositories
  const catchUp = createCatchUp(library, repositories, (kind, ids) => changes.tell(kind, ids))
  const done = new Map<string, DonePart[]>()
  if (library.mode === 'write') {
    wordsBehind.follow(() => setImmediate(goOnIfBehind))
    goOnIfBehind()
    // What an edit left behind when the process died is taken back; if that fails, at the next edit of many.
    sliced.recover().catch(() => {})
  }

  async function run(editId: string, parts: readonly EditPart[], following: Following) {
    const { made, left } =
      sizeOf(parts) > SLICE ? await sliced.edit(parts, following) : editAtOnce(library, repositories, parts)
    remember(editId, made)
    tell(made)
    return { editId, done: recordsIn(made), left }
  }

  async function undo(editId: string, following: Following) {
    const parts = done.get(editId)
    if (!parts)
      throw new DeskError('not-found', 'This change can no longer be taken back. Nothing was changed.')
    const total = recordsIn(parts)
    const back =
      total > SLICE ? await sliced.undo(parts, following) : undoAtOnce(library, repositories, parts)
    done.delete(editId)
    tell(parts)
    return { editId, done: back, left: total - back }
  }

  function goOnIfBehind(): void {
    if (library.connection.open && !wordsBehind.isEmpty()) goOn()
  }

  /** Errors of the disk come up again at the next save; what is left is done after the next opening. */
  function goOn(): void {
    catchUp.start().catch(() => {})
  }

  function remember(editId: string, parts: DonePart[]): void {
    done.set(editId, parts)
    const [oldest] = done.keys()
    if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest)
  }

  function tell(parts: readonly DonePart[]): void {
    for (const { kind, records } of parts) {
      changes.tell(
        kind,
        records.map(({ id }) => id),
      )
    }
  }

  /** The same change of tags on every record that has one of them, whatever its kind. */
  async function retag(name: string, tags: TagChange, following: Following) {
    const parts = listKinds.map((kind) => ({ kind, ids: edits.tagged(kind, name), fields: {}, tags }))
    if (sizeOf(parts) === 0)
      throw new DeskError('not-found', `No record has the tag “${name}” any more. Nothing was changed.`)
    return run(newId(), parts, following)
  }

  return {
    async 'records.common'({ kind, ids }: CallParsed<'records.common'>) {
      let found = library.read(() => edits.common(kind, ids.slice(0, READ_AT_ONCE)))
      for (let from = READ_AT_ONCE; from < ids.length; from += READ_AT_ONCE) {
        await nextTurn()
        const next = ids.slice(from, from + READ_AT_ONCE)
        found = library.read(() => inCommon(found, edits.common(kind, next)))
      }
      return found
    },
    async 'records.editMany'(input: CallParsed<'records.editMany'>, following: Following = {}) {
      const { kind, ids, fields, tags, editId } = input
      const checked = checkedFields(kind, fields)
      if ('problem' in checked)
        throw new DeskError('invalid-input', `${checked.problem}. Nothing was changed.`)
      const part = { kind, ids: [...new Set(ids)], fields: checked.fields, tags }
      return run(editId, withDayOfPublishing(repositories, part), following)
    },
    'records.undoEdit': ({ editId }: CallParsed<'records.undoEdit'>, following: Following = {}) =>
      undo(editId, following),
    async 'tags.rename'({ name, to }: CallParsed<'tags.rename'>, following: Following = {}) {
      if (name === to) return { editId: newId(), done: 0, left: 0 }
      return retag(name, { add: [to], remove: [name] }, following)
    },
    'tags.delete': ({ name }: CallParsed<'tags.delete'>, following: Following = {}) =>
      retag(name, { add: [], remove: [name] }, following),
  }
}

function sizeOf(parts: readonly EditPart[]): number {
  return parts.reduce((sum, { ids }) => sum + ids.length, 0)
}

function recordsIn(parts: readonly DonePart[]): number {
  return parts.reduce((sum, { records }) => sum + records.length, 0)
}

/** Those that become Published and have no day of it are given today. */
function withDayOfPublishing({ articles }: Repositories, part: EditPart): EditPart[] {
  const { kind, ids, fields } = part
  if (kind !== 'article' || fields.status !== 'published' || fields.publishedOn !== undefined) return [part]
  const dayless = new Set(articles.unpublished(ids))
  const { publishedOn } = withStatus({ publishedOn: null }, 'published', today())
  const parts = [
    { ...part, ids: ids.filter((id) => !dayless.has(id)) },
    { ...part, ids: [...dayless], fields: { ...fields, publishedOn } },
  ]
  return parts.filter(({ ids }) => ids.length > 0)
}
