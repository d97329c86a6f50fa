import { newId } from '@shared/identifiers'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { checkedFields, type EditValue, type TagChange } from '@shared/lists/editing'
import { type ListKind, listKinds } from '@shared/lists/kinds'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { EditedRecord } from '../../library/repositories/editing'
import { createCatchUp } from './catch-up'
import type { ChangeFeed } from './change-feed'
import { repositoryOfKind } from './list-calls'

/** One kind's share of an edit. */
type Part = { kind: ListKind; ids: readonly string[]; fields: Record<string, EditValue>; tags: TagChange }
type DonePart = { kind: ListKind; records: EditedRecord[]; changesWords: boolean }

/** So many edits can be taken back; the oldest is forgotten first. */
const remembered = 20
/** Records between two words on how far an edit is. */
const chunk = 500
/** The search words of so many records are written with the edit; those of more follow while nothing waits. */
const mostAtOnce = 500

/**
 * Edits of many records at once: fields, and tags on records of every kind. Each is one transaction and can be taken
 * back as long as the library stays open.
 */
export function createEditing(library: Library, repositories: Repositories, changes: ChangeFeed) {
  const { edits, wordsBehind } = repositories
  const catchUp = createCatchUp(library, repositories)
  if (library.mode === 'write' && wordsBehind.list().length > 0) goOn()
  const done = new Map<string, DonePart[]>()

  function run(editId: string, parts: readonly Part[]) {
    const total = parts.reduce((sum, { ids }) => sum + ids.length, 0)
    let told = 0
    const made = library.write(() =>
      parts.map(({ kind, ids, fields, tags }): DonePart => {
        const changesWords = edits.changesWords(kind, Object.keys(fields), tags)
        const records: EditedRecord[] = []
        for (let from = 0; from < ids.length; from += chunk) {
          const changed = edits.set(kind, ids.slice(from, from + chunk), fields, tags)
          records.push(...changed)
          told += Math.min(chunk, ids.length - from)
          if (total > chunk) changes.tellEditing({ editId, done: told, total })
        }
        if (changesWords) refreshWords(kind, records)
        return { kind, records, changesWords }
      }),
    )
    if (wordsBehind.list().length > 0) goOn()
    remember(editId, made)
    const written = made.reduce((sum, { records }) => sum + records.length, 0)
    return { editId, done: written, left: 0 }
  }

  function undo(editId: string) {
    const parts = done.get(editId)
    if (!parts)
      throw new DeskError('not-found', 'This change can no longer be taken back. Nothing was changed.')
    let left = 0
    const total = parts.reduce((sum, { records }) => sum + records.length, 0)
    let told = 0
    library.write(() => {
      for (const { kind, records, changesWords } of parts) {
        const allBack: EditedRecord[] = []
        for (let from = 0; from < records.length; from += chunk) {
          const some = records.slice(from, from + chunk)
          const back = edits.putBack(kind, some)
          allBack.push(...back)
          left += some.length - back.length
          told += some.length
          if (total > chunk) changes.tellEditing({ editId, done: told, total })
        }
        if (changesWords) refreshWords(kind, allBack)
      }
    })
    if (wordsBehind.list().length > 0) goOn()
    done.delete(editId)
    tell(parts)
    return { editId, done: total - left, left }
  }

  /** A part of the edit's transaction: the words are in step, or it is written down that they are not. */
  function refreshWords(kind: ListKind, records: readonly EditedRecord[]): void {
    const ids = records.map(({ id }) => id)
    if (ids.length > mostAtOnce) wordsBehind.add(kind, ids)
    else repositories[repositoryOfKind[kind]].refreshWords(ids)
  }

  /** Errors of the disk come up again at the next save; what is left is done after the next opening. */
  function goOn(): void {
    catchUp.start().catch(() => {})
  }

  function remember(editId: string, parts: DonePart[]): void {
    done.set(editId, parts)
    const [oldest] = done.keys()
    if (done.size > remembered && oldest !== undefined) done.delete(oldest)
    tell(parts)
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
  function retag(editId: string, name: string, tags: TagChange) {
    const parts = listKinds.map((kind) => ({ kind, ids: edits.tagged(kind, name), fields: {}, tags }))
    if (parts.every(({ ids }) => ids.length === 0))
      throw new DeskError('not-found', `No record has the tag “${name}” any more. Nothing was changed.`)
    return run(editId, parts)
  }

  return {
    'records.common': ({ kind, ids }: CallParsed<'records.common'>) =>
      library.read(() => edits.common(kind, ids)),
    'records.editMany': ({ kind, ids, fields, tags, editId }: CallParsed<'records.editMany'>) => {
      const checked = checkedFields(kind, fields)
      if ('problem' in checked)
        throw new DeskError('invalid-input', `${checked.problem}. Nothing was changed.`)
      return run(editId, [{ kind, ids: [...new Set(ids)], fields: checked.fields, tags }])
    },
    'records.undoEdit': ({ editId }: CallParsed<'records.undoEdit'>) => undo(editId),
    'tags.rename': ({ name, to }: CallParsed<'tags.rename'>) =>
      name === to
        ? { editId: newId(), done: 0, left: 0 }
        : retag(newId(), name, { add: [to], remove: [name] }),
    'tags.delete': ({ name }: CallParsed<'tags.delete'>) => retag(newId(), name, { add: [], remove: [name] }),
  }
}
