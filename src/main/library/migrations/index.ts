import { migration0010 } from './0010-first-schema'
import { migration0030 } from './0030-merged-records'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [migration0010, migration0030]
