import type { Media } from '@shared/records/media'
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
})
