import { migration0010 } from './0010-first-schema'
import { migration0020 } from './0020-ingredient-index'
import { migration0030 } from './0030-merged-records'
import { migration0040 } from './0040-printed-facts'
import { migration0050 } from './0050-search-by-date'
import { migration0060 } from './0060-import-batches'
import { migration0070 } from './0070-media-credit-and-edit'
import { migration0080 } from './0080-lists-and-views'
import { migration0100 } from './0100-fact-revisions'
import { migration0120 } from './0120-notes'
import { migration0130 } from './0130-revision-parts'
import { migration0140 } from './0140-templates-and-questions'
import { migration0150 } from './0150-board-places'
import { migration0160 } from './0160-dictionaries'
import { migration0170 } from './0170-text-search-written-by-hand'
import { migration0180 } from './0180-replacements'
import { migration0200 } from './0200-finding-counts'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
  migration0080,
  migration0100,
  migration0120,
  migration0130,
  migration0140,
  migration0150,
  migration0160,
  migration0170,
  migration0180,
  migration0200,
]
