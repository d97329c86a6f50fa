import { migration0010 } from './0010-first-schema'
import { migration0070 } from './0070-media-credit-and-edit'
import type { Migration } from './migration'

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [migration0010, migration0070]
