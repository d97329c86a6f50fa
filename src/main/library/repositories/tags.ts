import type { TagChange } from '@shared/lists/editing'
import type { RecordKind } from '@shared/records/common'
import type { Tag } from '@shared/records/library'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../library'

const binned = Object.entries(pluralOf)
  .map(([kind, table]) => `SELECT '${kind}', id FROM ${table} WHERE binned_at IS NOT NULL`)
  .join(' UNION ALL ')

/** Tags are names on records; a tag exists as long as a record has it. */
export function createTagRepository(library: Library) {
  const { connection } = library
  const remove = connection.prepare<[string, string]>(
    'DELETE FROM record_tags WHERE kind = ? AND record_id = ?',
  )
  const makeTag = connection.prepare<[string]>('INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING')
  const tie = connection.prepare<[string, string, string]>(
    'INSERT INTO record_tags (kind, record_id, tag_id) SELECT ?, ?, id FROM tags WHERE name = ?',
  )
  const tieMany = connection.prepare<[string, string, string]>(
    `INSERT INTO record_tags (kind, record_id, tag_id)
     SELECT ?, given.value, tags.id FROM json_each(?) AS given, tags WHERE tags.name = ? ON CONFLICT DO NOTHING`,
  )
  const untieMany = connection.prepare<[string, string, string]>(
    `DELETE FROM record_tags WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?))
       AND tag_id = (SELECT id FROM tags WHERE name = ?)`,
  )
  const removeMany = connection.prepare<[string, string]>(
    'DELETE FROM record_tags WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?))',
  )
  const ofMany = connection.prepare<[string, string], { recordId: string; name: string }>(
    `SELECT record_tags.record_id AS recordId, tags.name AS name FROM record_tags
     JOIN tags ON tags.id = record_tags.tag_id
     WHERE record_tags.kind = ? AND record_tags.record_id IN (SELECT value FROM json_each(?))`,
  )
  const list = connection.prepare<[], { name: string; kind: RecordKind; count: number }>(
    // Those in the bin are few, and are taken off: to ask of each record whether it is in use would read them all.
    `WITH
       tied AS (SELECT tag_id, kind, count(*) AS total FROM record_tags GROUP BY tag_id, kind),
       binned (kind, id) AS (${binned}),
       off AS (
         SELECT tag_id, binned.kind AS kind, count(*) AS total FROM binned CROSS JOIN record_tags
         ON record_tags.kind = binned.kind AND record_tags.record_id = binned.id GROUP BY tag_id, binned.kind
       )
     SELECT tags.name AS name, tied.kind AS kind, tied.total - coalesce(off.total, 0) AS count
     FROM tied JOIN tags ON tags.id = tied.tag_id LEFT JOIN off ON off.tag_id = tied.tag_id AND off.kind = tied.kind
     WHERE tied.total > coalesce(off.total, 0) ORDER BY tags.name COLLATE NOCASE, tags.name`,
  )
  const removeUnused = connection.prepare('DELETE FROM tags WHERE id NOT IN (SELECT tag_id FROM record_tags)')

  return {
    write(kind: RecordKind, recordId: string, names: readonly string[], isNew = false): void {
      if (!isNew) remove.run(kind, recordId)
      for (const name of new Set(names)) {
        makeTag.run(name)
        tie.run(kind, recordId, name)
      }
    },

    /** The same tags on and off for many records. `ids` is a JSON array. */
    change(kind: RecordKind, ids: string, { add, remove: off }: TagChange): void {
      for (const name of off) untieMany.run(kind, ids, name)
      for (const name of add) {
        makeTag.run(name)
        tieMany.run(kind, ids, name)
      }
    },

    /** Exactly these tags on many records. `ids` is a JSON array. */
    setMany(kind: RecordKind, ids: string, names: readonly string[]): void {
      removeMany.run(kind, ids)
      for (const name of names) {
        makeTag.run(name)
        tieMany.run(kind, ids, name)
      }
    },

    /** Names by record, sorted; records without tags are not in it. `ids` is a JSON array. */
    ofMany(kind: RecordKind, ids: string): (recordId: string) => string[] {
      const names = new Map<string, string[]>()
      for (const { recordId, name } of ofMany.all(kind, ids)) {
        const present = names.get(recordId)
        if (present) present.push(name)
        else names.set(recordId, [name])
      }
      for (const group of names.values()) group.sort()
      return (recordId) => names.get(recordId) ?? []
    },

    /** Every tag with how many records in use have it. */
    list(): Tag[] {
      const found = new Map<string, Tag>()
      for (const { name, kind, count } of library.read(() => list.all())) {
        const tag = found.get(name) ?? { name, count: 0, kinds: {} }
        found.set(name, { name, count: tag.count + count, kinds: { ...tag.kinds, [kind]: count } })
      }
      return [...found.values()]
    },

    removeUnused: (): void => void removeUnused.run(),
  }
}

export type TagRepository = ReturnType<typeof createTagRepository>
