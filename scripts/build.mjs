import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { allParts, ensureBuild } from './runtime/build.mjs'
import { runScript } from './runtime/messages.mjs'
import { checkoutCache } from './runtime/paths.mjs'

// `npm run build`: builds what changed; `--all` builds everything again.
await runScript(async () => {
  if (process.argv.includes('--all')) {
    for (const part of allParts) rmSync(join(checkoutCache, `build-${part}.json`), { force: true })
  }
  await ensureBuild()
})
