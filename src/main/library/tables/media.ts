import type { FillableField, Media } from '@shared/records/media'
import type { Rotation } from '@shared/records/picture-edit'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { recordColumns } from './columns'

export const media = sqliteTable('media', {
  ...recordColumns(),
  kind: text('kind').$type<Media['kind']>().notNull(),
  contentHash: text('content_hash').notNull(),
  fileName: text('file_name').notNull(),
  mimeType: text('mime_type').notNull(),
  byteLength: integer('byte_length').notNull(),
  width: integer('width'),
  height: integer('height'),
  durationMs: integer('duration_ms'),
  title: text('title').notNull(),
  alt: text('alt').notNull(),
  decorative: integer('decorative', { mode: 'boolean' }).notNull(),
  caption: text('caption').notNull(),
  credit: text('credit').notNull(),
  source: text('source').notNull(),
  licence: text('licence').notNull(),
  permission: text('permission').$type<Media['permission']>().notNull(),
  permissionExpiresOn: text('permission_expires_on'),
  notes: text('notes').notNull(),
  creator: text('creator').notNull(),
  copyright: text('copyright').notNull(),
  licenceUrl: text('licence_url'),
  takenOn: text('taken_on'),
  rotation: integer('rotation').$type<Rotation>().notNull(),
  /** JSON of a `Crop`, or null. */
  crop: text('crop'),
  pageCount: integer('page_count'),
  filledFromFile: text('filled_from_file', { mode: 'json' }).$type<FillableField[]>().notNull(),
  carriesPlace: integer('carries_place', { mode: 'boolean' }).notNull(),
  carriesDevice: integer('carries_device', { mode: 'boolean' }).notNull(),
})
