import { join } from 'node:path'
import { app } from 'electron'
import { commandNames } from './cli/command-names'
import { parseStartArguments } from './shell/start-arguments'

// The first file of the app: reads what was asked for and loads no more than that needs. A `desk` command runs without
// a window, and without a display.

const start = parseStartArguments(process.argv.slice(1), {
  currentFolder: process.cwd(),
  deskCommands: commandNames,
})
if (start.userData) app.setPath('userData', start.userData)

async function run(): Promise<void> {
  if (start.deskWords) {
    const { runDesk } = await import('./cli/run-desk')
    app.exit(await runDesk(start.deskWords, import.meta.dirname, app.getPath('userData')))
  } else {
    // Not as late as it looks: Electron's `ready` comes after this file and what it has promised, so the schemes are
    // registered in time.
    const { startWindowApp } = await import('./window-app')
    startWindowApp(start, join(import.meta.dirname, '..'))
  }
}

run().catch((error) => {
  // Thrown out of the promise, where Electron shows it to the person.
  setImmediate(() => {
    throw error
  })
})
