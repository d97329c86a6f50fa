import { ensureBuild } from './runtime/build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { runElectron } from './runtime/electron-process.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript } from './runtime/messages.mjs'

// `npm start`: the app from this checkout, on the sample library unless `-- --library <folder>` names another.
await runScript(async () => {
  const electron = await ensureRuntime()
  await ensureBuild()
  await ensureDisplay()
  const given = process.argv.slice(2)
  const namesLibrary = given.some((argument) => argument === '--library' || argument.startsWith('--library='))
  return runElectron(electron.executable, namesLibrary ? given : ['--sample', ...given])
})
