import { join } from 'node:path'

/** What is worked on in threads; each begins in `<name>-thread.ts` of this folder, which the build makes a file of its own. */
export const threadNames = ['read', 'picture', 'database', 'check', 'spelling'] as const
export type ThreadName = (typeof threadNames)[number]

/** @param built the folder of the built main part */
export function threadFile(built: string, name: ThreadName): string {
  return join(built, `${name}-thread.cjs`)
}
