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
    // Electron waits with `ready` until this has run, so that the schemes are registered in time.
    const { startWindowApp } = await import('./window-app')
    startWindowApp(start, join(import.meta.dirname, '..'))
  }
}

/** For Electron, which waits for it: a `desk` command ends the process before it is done. */
export const started: Promise<void> = run()
