import { ensureBuild } from './runtime/build.mjs'
import { ensureDisplay, needsVirtualDisplay } from './runtime/display.mjs'
import { runElectron } from './runtime/electron-process.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript } from './runtime/messages.mjs'

// `npm start`: the app from this checkout, on the sample library unless `-- --library <folder>` names another.
await runScript(async () => {
  const electron = await ensureRuntime()
  await ensureBuild()
  // A machine without a display has no desktop bus either, and Chromium would complain about that line after line.
  const quiet = needsVirtualDisplay() ? ['--log-level=3'] : []
  await ensureDisplay()
  const given = process.argv.slice(2)
  const namesLibrary = given.some((argument) => argument === '--library' || argument.startsWith('--library='))
  return runElectron(electron.executable, [...quiet, ...(namesLibrary ? given : ['--sample', ...given])])
})
