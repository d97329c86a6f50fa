import { migration0010 } from './0010-first-schema'
import { migration0040 } from './0040-printed-facts'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [migration0010, migration0040]
