import { hash as digest } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import type { ArticleFields } from '@shared/records/article'
import type { RevisionState } from '@shared/records/revision'
import type { Library } from '../library'

/** A state taken apart: its fields and each of its outermost blocks as JSON, deflated where the library lacks it. */
export interface TakenApart {
  parts: { json: string; hash: Buffer; content: Buffer | null }[]
}

const HASH_BYTES = 16
/** Of what zlib takes, and what it takes unless told. */
const [LEAST_CHUNK, LARGEST_CHUNK] = [64, 16 * 1024]

/** The parts of kept states. A part that many revisions of an article have in common is stored once, by its hash. */
export function createRevisionParts(library: Library) {
  const { connection } = library
  const known = connection
    .prepare<[string], Buffer>('SELECT hash FROM revision_parts WHERE article_id = ?')
    .pluck()
  const find = connection
    .prepare<[string, Buffer], number>('SELECT id FROM revision_parts WHERE article_id = ? AND hash = ?')
    .pluck()
  const insert = connection.prepare<[string, Buffer, Buffer]>(
    'INSERT INTO revision_parts (article_id, hash, content) VALUES (?, ?, ?)',
  )
  const read = connection.prepare<[string], { id: number; content: Buffer }>(
    'SELECT id, content FROM revision_parts WHERE id IN (SELECT value FROM json_each(?))',
  )
  const removeOthers = connection.prepare<[string, string]>(
    'DELETE FROM revision_parts WHERE article_id = ? AND id NOT IN (SELECT value FROM json_each(?))',
  )

  return {
    /** Yields between two parts, so that a long text can be taken apart by and by. Writes nothing. */
    *takeApart(articleId: string, { fields, document }: RevisionState): Generator<void, TakenApart> {
      const there = new Set(known.all(articleId).map((hash) => hash.toString('latin1')))
      const parts: TakenApart['parts'] = []
      for (const part of [fields, ...document.content]) {
        const json = JSON.stringify(part)
        const hash = digest('sha256', json, 'buffer').subarray(0, HASH_BYTES)
        const isThere = there.has(hash.toString('latin1'))
        parts.push({ json, hash, content: isThere ? null : deflated(json) })
        yield
      }
      return { parts }
    },

    /** @returns the ids of the parts, in their order */
    write: (articleId: string, { parts }: TakenApart): number[] =>
      parts.map(({ json, hash, content }) => {
        const present = find.get(articleId, hash)
        // A part that was there may have been thinned out since.
        return present ?? Number(insert.run(articleId, hash, content ?? deflated(json)).lastInsertRowid)
      }),

    /** @param ids the fields' first, as `write` answered */
    state(ids: readonly number[]): RevisionState {
      const [fields, ...blocks] = this.values(ids)
      // What `takeApart` was given.
      return {
        fields: fields as ArticleFields,
        document: { type: 'doc', content: blocks as TopBlock[] } satisfies ArticleDocument,
      }
    },

    values(ids: readonly number[]): unknown[] {
      const found = new Map(read.all(JSON.stringify(ids)).map(({ id, content }) => [id, content]))
      return ids.map((id) => {
        const content = found.get(id)
        if (!content) throw new Error(`The part ${id} of a revision is gone.`)
        return JSON.parse(inflateRawSync(content).toString('utf8'))
      })
    },

    /** Deletes the parts of an article that none of these lists names. */
    keepOnly(articleId: string, lists: readonly (readonly number[])[]): void {
      removeOthers.run(articleId, JSON.stringify([...new Set(lists.flat())]))
    },
  }
}

export type RevisionParts = ReturnType<typeof createRevisionParts>

/** Ids rise in long rows, so their distances pack into a few bytes. */
export function packIds(ids: readonly number[]): Buffer {
  return deflateRawSync(JSON.stringify(ids.map((id, place) => id - (ids[place - 1] ?? 0))))
}

export function unpackIds(packed: Buffer): number[] {
  let id = 0
  // What `packIds` wrote.
  const distances = JSON.parse(inflateRawSync(packed).toString('utf8')) as number[]
  return distances.map((distance) => {
    id += distance
    return id
  })
}

/** Most parts are a paragraph: a buffer of the usual 16 KB for each would take as long as deflating it. */
function deflated(json: string): Buffer {
  return deflateRawSync(json, {
    level: 9,
    chunkSize: Math.max(LEAST_CHUNK, Math.min(LARGEST_CHUNK, json.length)),
  })
}

/** Runs what could be done by and by to its end. */
export function wholly<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
