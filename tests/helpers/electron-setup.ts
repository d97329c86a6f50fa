import { ensureBuild } from '../../scripts/runtime/build.mjs'
import { ensureDisplay } from '../../scripts/runtime/display.mjs'
import { letPlaywrightLaunch } from '../../scripts/runtime/electron-process.mjs'
import { ensureRuntime } from '../../scripts/runtime/index.mjs'
import { keepSampleUser } from './sample-user'

/**
 * Playwright's global set-up: an Electron that runs here, a current build, a display, and what a first start makes.
 * What it puts in the environment reaches the workers.
 */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function setUp(): Promise<() => void> {
  letPlaywrightLaunch(await ensureRuntime())
  await ensureBuild()
  const endDisplay = await ensureDisplay({ quiet: true })
  const removeSampleUser = await keepSampleUser()
  return () => {
    removeSampleUser()
    endDisplay()
  }
}
