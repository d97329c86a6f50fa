import { migration0010 } from './0010-first-schema'
import { migration0080 } from './0080-lists-and-views'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [migration0010, migration0080]
