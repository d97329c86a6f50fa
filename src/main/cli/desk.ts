import { runDesk } from './run-desk'

// The `desk` command on plain Node.

/** For whoever imports this file: the command has ended, and its exit code is set. */
export const ended: Promise<void> = runDesk(process.argv.slice(2), import.meta.dirname, null).then((code) => {
  process.exitCode = code
})
