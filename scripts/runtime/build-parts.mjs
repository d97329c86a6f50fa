import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { runScript, SetupError } from './messages.mjs'
import { projectRoot } from './paths.mjs'

// Run by build.mjs in a process of its own, so that nothing the bundler prints mixes with a command's result.
// electron-vite's own `build` always builds all three parts; here only the named ones are.

process.env.NODE_ENV_ELECTRON_VITE = 'production'

await runScript(async () => {
  const { config } = await resolveConfig({ root: projectRoot, logLevel: 'warn' }, 'build', 'production')
  if (!config) throw new SetupError('electron.vite.config.ts was not found.')
  for (const part of /** @type {import('./build.mjs').Part[]} */ (process.argv.slice(2))) {
    const partConfig = config[part]
    if (!partConfig) throw new SetupError(`electron.vite.config.ts has no ${part} part.`)
    const next = join(projectRoot, 'out', `.next-${part}`)
    try {
      await build({ ...partConfig, build: { ...partConfig.build, outDir: next, emptyOutDir: true } })
    } catch (error) {
      // The bundler's message names file and line; its stack is only about itself.
      throw new SetupError(`${part}: ${error instanceof Error ? error.message : error}`)
    }
    swapIn(next, join(projectRoot, 'out', part))
  }
})

/**
 * Whole: a program started meanwhile sees the old build or the new one, never half of one.
 * @param {string} next
 * @param {string} finished
 */
function swapIn(next, finished) {
  const old = `${next}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(finished)) renameSync(finished, old)
  renameSync(next, finished)
  rmSync(old, { recursive: true, force: true })
}
