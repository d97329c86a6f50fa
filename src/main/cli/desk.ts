import { runDesk } from './run-desk'

// The `desk` command on plain Node. Whoever imports this file waits for the command to end.
process.exitCode = await runDesk(process.argv.slice(2), import.meta.dirname, null)
