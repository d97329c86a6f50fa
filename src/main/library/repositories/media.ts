import type { RecordBase } from '@shared/records/common'
import type { Media, MediaFields, MediaSummary, MediaWant, mediaUseSchema } from '@shared/records/media'
import type { Crop } from '@shared/records/picture-edit'
import { cropSchema } from '@shared/records/picture-edit-schema'
import type { z } from 'zod'
import { media } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, insertInto, once, updateOf } from './statements'

/** What is known of the file itself; never changed by a save. */
export type MediaFile = Pick<
  Media,
  | 'kind'
  | 'contentHash'
  | 'fileName'
  | 'mimeType'
  | 'byteLength'
  | 'width'
  | 'height'
  | 'durationMs'
  | 'pageCount'
  | 'filledFromFile'
  | 'carriesPlace'
  | 'carriesDevice'
>

type Row = typeof media.$inferSelect
type MediaUse = z.infer<typeof mediaUseSchema>

/** Each as a condition on a row of `media`; the window's own `missingOf` says the same of one record. */
const wants: Record<MediaWant, string> = {
  words: `((credit = '' AND creator = '' AND copyright = '') OR (kind = 'image' AND alt = '' AND decorative = 0))`,
  permission: 'permission_expires_on <= @soon',
  use: `NOT EXISTS (SELECT 1 FROM mentions JOIN articles ON articles.id = mentions.article_id
      WHERE record_id = media.id AND mentions.kind = 'media' AND articles.binned_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM experts WHERE portrait_media_id = media.id AND binned_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM products WHERE picture_media_id = media.id AND binned_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM interviews WHERE recording_media_id = media.id AND binned_at IS NULL)`,
}

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
        'pageCount',
        'filledFromFile',
        'carriesPlace',
        'carriesDevice',
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

  /** How many want what, of those in use. @param soon the last day of a permission that is told of */
  countWants(soon: string): Record<MediaWant, number> {
    const count = (want: MediaWant) =>
      this.statement<{ total: number }>(
        `SELECT count(*) AS total FROM media WHERE binned_at IS NULL AND ${wants[want]}`,
      ).get({ soon })?.total ?? 0
    return this.context.library.read(() => ({
      words: count('words'),
      permission: count('permission'),
      use: count('use'),
    }))
  }

  /** Those among these that are in use themselves and that nothing in use shows. */
  unusedAmong(ids: readonly string[]): string[] {
    const statement = this.statement<{ id: string }>(
      `SELECT id FROM media WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL AND ${wants.use}`,
    )
    return this.context.library.read(() => statement.all(JSON.stringify(ids)).map(({ id }) => id))
  }

  /** Records in use, besides articles, that show this picture or hold this recording. */
  uses(id: string): MediaUse[] {
    return this.context.library.read(() =>
      this.statement<MediaUse>(
        `SELECT 'product' AS kind, id, name FROM products WHERE picture_media_id = @id AND binned_at IS NULL
         UNION ALL SELECT 'expert', id, name FROM experts WHERE portrait_media_id = @id AND binned_at IS NULL
         UNION ALL SELECT 'interview', id, title FROM interviews
           WHERE recording_media_id = @id AND binned_at IS NULL
         ORDER BY kind, name, id`,
      ).all({ id }),
    )
  }

  protected override replaceFixed(whole: Media): void {
    this.statement(
      `UPDATE media SET kind = @kind, content_hash = @contentHash, file_name = @fileName, mime_type = @mimeType,
         byte_length = @byteLength, width = @width, height = @height, duration_ms = @durationMs,
         page_count = @pageCount, filled_from_file = @filled, carries_place = @place, carries_device = @device
       WHERE id = @id`,
    ).run({
      ...whole,
      filled: JSON.stringify(whole.filledFromFile),
      place: Number(whole.carriesPlace),
      device: Number(whole.carriesDevice),
    })
  }

  protected insertRow(base: RecordBase, given: MediaFields & MediaFile): void {
    const { tags: _tags, crop, ...columns } = given
    this.queries.insert({ ...base, ...columns, crop: cropColumn(crop) })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: MediaFields): boolean {
    const { tags: _tags, crop, ...columns } = fields
    return this.queries.update({ ...columns, crop: cropColumn(crop), ...base }, basedOn)
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
      words: [fileName ?? '', fields.creator, fields.credit, fields.copyright, fields.alt, ...fields.tags],
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
      `SELECT id, kind, title, file_name AS fileName, mime_type AS mimeType, alt, decorative, credit, creator, copyright, licence, permission,
         permission_expires_on AS permissionExpiresOn, width, height, duration_ms AS durationMs, page_count AS pageCount,
         updated_at AS updatedAt, binned_at AS binnedAt,
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
  const crop = row.crop === null ? null : cropSchema.parse(JSON.parse(row.crop))
  return { ...row, crop, tags }
}

function cropColumn(crop: Crop | null): string | null {
  return crop && JSON.stringify(crop)
}
