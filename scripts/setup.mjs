import { ensureDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript, say } from './runtime/messages.mjs'

// `npm run setup`: what `npm start` and `npm test` do first, by itself. `--retry` looks at everything again.
await runScript(async () => {
  const electron = await ensureRuntime({ retry: process.argv.includes('--retry') })
  const stop = await ensureDisplay({ quiet: true })
  stop()
  say(`Electron ${electron.version} is ready (${electron.source}): ${electron.executable}`)
})
