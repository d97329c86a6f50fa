import type { GoneRecords } from '@shared/article/keep-words'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../library'

type Row = { id: string; kind: 'expert' | 'brand' | 'product' | 'media'; words: string }

/** What texts show of one record that was deleted for ever; `words` depends on the kind, see `GoneRecords`. */
export type KeptRow = Omit<Row, 'words'> & { words: Record<string, unknown> }

/** What texts showed of records that were deleted for ever, for texts that still name them when they come back. */
export function createKeptWordsRepository(library: Library) {
  const { connection } = library
  const any = connection.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM kept_words)').pluck()
  const find = connection.prepare<[string], Row>(
    `SELECT record_id AS id, kind, words FROM kept_words
     WHERE record_id IN (SELECT value FROM json_each(?))`,
  )
  const keep = connection.prepare<[string, string, string]>(
    'INSERT INTO kept_words (record_id, kind, words) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET words = excluded.words',
  )
  const every = connection.prepare<[], Row>(
    'SELECT record_id AS id, kind, words FROM kept_words ORDER BY record_id',
  )
  const hasRevisions = connection
    .prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM revisions WHERE made_at >= ?)')
    .pluck()

  const hasAny = (): boolean => library.read(() => any.get()) === 1

  return {
    hasAny,

    /**
     * Whether a state of an article is kept anywhere that may name a record which no article names now.
     * @param since when the record was made, milliseconds UTC: what was kept before does not name it
     */
    mayBeNeeded: (since = 0): boolean => library.read(() => hasRevisions.get(since)) === 1,

    keep(gone: GoneRecords): void {
      library.write(() => {
        for (const { id, name, title, bioShort } of gone.experts)
          keep.run(id, 'expert', JSON.stringify({ name, title, bioShort }))
        for (const { id, name } of gone.brands) keep.run(id, 'brand', JSON.stringify({ name }))
        for (const { id, name, sizes, prices } of gone.products)
          keep.run(id, 'product', JSON.stringify({ name, sizes, prices }))
        for (const { id, alt, credit, creator, copyright } of gone.media)
          keep.run(id, 'media', JSON.stringify({ alt, credit, creator, copyright }))
      })
    },

    /** Everything kept, for a library that is written out whole. */
    all: (): KeptRow[] =>
      library.read(() => every.all()).map((row) => ({ ...row, words: JSON.parse(row.words) })),

    has: (id: string): boolean => library.read(() => find.get(JSON.stringify([id]))) !== undefined,

    /** Writes kept words as they stood in another library. */
    putBack({ id, kind, words }: KeptRow): void {
      library.write(() => void keep.run(id, kind, JSON.stringify(words)))
    },

    /** The words kept for these ids; null where there are none. */
    of(ids: readonly string[]): GoneRecords | null {
      if (ids.length === 0 || !hasAny()) return null
      const rows = library.read(() => find.all(JSON.stringify(ids)))
      if (rows.length === 0) return null
      const gone = { experts: [], brands: [], products: [], media: [] } as {
        [Kind in keyof GoneRecords]: GoneRecords[Kind][number][]
      }
      for (const { id, kind, words } of rows) {
        // What `keep` wrote for that kind.
        const list = gone[pluralOf[kind]] as { id: string }[]
        list.push({ ...JSON.parse(words), id })
      }
      return gone
    },
  }
}

export type KeptWordsRepository = ReturnType<typeof createKeptWordsRepository>
