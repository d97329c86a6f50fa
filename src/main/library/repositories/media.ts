import type { RecordBase } from '@shared/records/common'
import type { Media, MediaFields, MediaSummary } from '@shared/records/media'
import { media } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, insertInto, once, updateOf } from './statements'

/** What is known of the file itself; never changed by a save. */
export type MediaFile = Pick<
  Media,
  'kind' | 'contentHash' | 'fileName' | 'mimeType' | 'byteLength' | 'width' | 'height' | 'durationMs'
>

type Row = typeof media.$inferSelect

export class MediaRepository extends RecordRepository<
  Media,
  MediaFields,
  MediaSummary,
  MediaFields & MediaFile
> {
  readonly kind = 'media'
  protected readonly table = 'media'
  protected readonly order = 'updated_at DESC, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, media),
      update: updateOf(queries, media, [
        'kind',
        'contentHash',
        'fileName',
        'mimeType',
        'byteLength',
        'width',
        'height',
        'durationMs',
      ]),
      rows: once(() => queries.select().from(media).where(among(media.id)).prepare()),
    }
  }

  /** Records of the same bytes, oldest first; those in the bin too. */
  withContent(contentHash: string): Media[] {
    const ids = this.context.library.read(() =>
      this.statement<{ id: string }>('SELECT id FROM media WHERE content_hash = ? ORDER BY id').all(
        contentHash,
      ),
    )
    return this.getMany(ids.map(({ id }) => id))
  }

  protected insertRow(base: RecordBase, given: MediaFields & MediaFile): void {
    const { tags: _tags, ...columns } = given
    this.queries.insert({ ...base, ...columns })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: MediaFields): boolean {
    const { tags: _tags, ...columns } = fields
    return this.queries.update({ ...base, ...columns }, basedOn)
  }

  protected writeParts(id: string, fields: MediaFields, isNew: boolean): void {
    this.context.tags.write('media', id, fields.tags, isNew)
  }

  protected searchEntry(id: string, fields: MediaFields): SearchEntry {
    const fileName = this.statement<{ name: string }>('SELECT file_name AS name FROM media WHERE id = ?').get(
      id,
    )?.name
    return {
      title: fields.title || (fileName ?? ''),
      words: [fileName ?? '', fields.credit, fields.alt, ...fields.tags],
      passages: [
        { part: 'caption', text: fields.caption },
        { part: 'notes', text: fields.notes },
        { part: 'source', text: [fields.source, fields.licence].filter((text) => text !== '').join('\n') },
      ],
    }
  }

  protected readMany(ids: string): Media[] {
    const tags = this.context.tags.ofMany('media', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) => rowToMedia(row, tags(row.id)))
  }

  protected readSummaries(ids: string): MediaSummary[] {
    const tags = this.context.tags.ofMany('media', ids)
    const rows = this.statement<Omit<MediaSummary, 'tags' | 'decorative'> & { decorative: 0 | 1 }>(
      `SELECT id, kind, title, file_name AS fileName, mime_type AS mimeType, alt, decorative, credit, licence,
         permission, width, height,
         duration_ms AS durationMs, updated_at AS updatedAt, binned_at AS binnedAt,
         (SELECT count(*) FROM mentions JOIN articles ON articles.id = mentions.article_id
          WHERE record_id = media.id AND mentions.kind = 'media' AND articles.binned_at IS NULL)
         + (SELECT count(*) FROM experts WHERE portrait_media_id = media.id AND binned_at IS NULL)
         + (SELECT count(*) FROM products WHERE picture_media_id = media.id AND binned_at IS NULL)
         + (SELECT count(*) FROM interviews WHERE recording_media_id = media.id AND binned_at IS NULL) AS useCount
       FROM media WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(ids)
    return rows.map((row) => ({ ...row, decorative: row.decorative === 1, tags: tags(row.id) }))
  }
}

function rowToMedia(row: Row, tags: string[]): Media {
  return { ...row, tags }
}
