import { randomBytes } from 'node:crypto'

/**
 * Beside a file or folder, what it is called while it is being made: a name that nobody has, since what a person keeps
 * there is not to be taken for an attempt that failed.
 */
export function partialNameOf(target: string): string {
  return `${target}.${randomBytes(6).toString('hex')}.partial`
}
