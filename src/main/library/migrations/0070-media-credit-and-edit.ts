import type { Migration } from './migration'

/** Who made a picture and who owns it, what its file brought, and how it is turned and cut. */
export const migration0070: Migration = {
  version: 70,
  sql: `
ALTER TABLE media ADD COLUMN creator TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN copyright TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN licence_url TEXT;
ALTER TABLE media ADD COLUMN taken_on TEXT;
ALTER TABLE media ADD COLUMN rotation INTEGER NOT NULL DEFAULT 0 CHECK (rotation IN (0, 90, 180, 270));
ALTER TABLE media ADD COLUMN crop TEXT;
ALTER TABLE media ADD COLUMN page_count INTEGER;
ALTER TABLE media ADD COLUMN filled_from_file TEXT NOT NULL DEFAULT '[]';
ALTER TABLE media ADD COLUMN carries_place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN carries_device INTEGER NOT NULL DEFAULT 0;
CREATE INDEX media_by_permission_end ON media(permission_expires_on) WHERE permission_expires_on IS NOT NULL;
`,
}
