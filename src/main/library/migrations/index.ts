import { migration0010 } from './0010-first-schema'
import { migration0060 } from './0060-import-batches'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [migration0010, migration0060]
