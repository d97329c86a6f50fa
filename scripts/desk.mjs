import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './runtime/build.mjs'
import { runScript } from './runtime/messages.mjs'
import { projectRoot } from './runtime/paths.mjs'

// `npm run -s desk -- …`: the `desk` command on plain Node; needs no Electron. Its bundle runs by being imported: it
// reads process.argv and sets the exit code itself, before what it exports as its end.
await runScript(async () => {
  await ensureBuild({ parts: ['main'], quiet: true })
  // npm changes into the checkout; the files on the command line are relative to where the person stands.
  if (process.env.npm_lifecycle_event === 'desk' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const bundle = join(projectRoot, 'out', 'main', 'desk.cjs')
  process.argv[1] = bundle
  await (await import(pathToFileURL(bundle).href)).ended
  return Number(process.exitCode ?? 0)
})
