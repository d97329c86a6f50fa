import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { projectRoot } from './paths.mjs'

// Run by build.mjs in a process of its own, so that nothing the bundler prints mixes with a command's result.
// electron-vite's own `build` always builds all three parts; here only the named ones are.

process.env.NODE_ENV_ELECTRON_VITE = 'production'
const { config } = await resolveConfig({ root: projectRoot, logLevel: 'warn' }, 'build', 'production')
if (!config) throw new Error('electron.vite.config.ts was not found.')

for (const part of /** @type {('main' | 'preload' | 'renderer')[]} */ (process.argv.slice(2))) {
  const partConfig = config[part]
  if (!partConfig) throw new Error(`electron.vite.config.ts has no ${part} part.`)
  const finished = join(projectRoot, 'out', part)
  const next = join(projectRoot, 'out', `.next-${part}`)
  const old = join(projectRoot, 'out', `.old-${part}`)
  await build({ ...partConfig, build: { ...partConfig.build, outDir: next, emptyOutDir: true } })
  // Swapped in whole: a program started meanwhile sees the old build or the new one, never half of one.
  rmSync(old, { recursive: true, force: true })
  if (existsSync(finished)) renameSync(finished, old)
  renameSync(next, finished)
  rmSync(old, { recursive: true, force: true })
}
