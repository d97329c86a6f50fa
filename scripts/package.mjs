import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-builder'
import { packagingConfiguration } from './packaging/configuration.mjs'
import { mustBeMended } from './packaging/current-electron.mjs'
import { ensureBuild } from './runtime/build.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript, SetupError, say } from './runtime/messages.mjs'
import { packagedApp } from './runtime/packaged.mjs'
import { projectRoot } from './runtime/paths.mjs'

// `npm run package`: the unpacked app for this platform in dist/. `-- --installers` makes AppImage and deb, dmg or
// nsis as well, which needs a network and the official Electron.
await runScript(async () => {
  const installers = process.argv.includes('--installers')
  const electron = await ensureRuntime()
  if (installers && electron.source === 'registry') {
    throw new SetupError(
      'Installers are made with the official Electron only, and it could not be downloaded on this machine.',
    )
  }
  if (installers) await mustBeMended(electron.version)
  await ensureBuild()
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true })
  await build({
    projectDir: projectRoot,
    dir: !installers,
    publish: 'never',
    config: packagingConfiguration(electron),
  })
  say(`Packaged: ${packagedApp().folder}`)
})
