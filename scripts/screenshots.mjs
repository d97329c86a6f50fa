import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { ensureBuild } from './runtime/build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { electronArguments, letPlaywrightLaunch } from './runtime/electron-process.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript } from './runtime/messages.mjs'
import { projectRoot } from './runtime/paths.mjs'
import { screens } from './screenshots/screens.mjs'

// `npm run screenshots`: every screen on the sample library, light and dark, to docs/screenshots. With names of
// screens, only those. Look at what changed before it is committed.

const folder = join(projectRoot, 'docs', 'screenshots')
/** Longer than any transition. */
const SETTLE_MS = 700

await runScript(async () => {
  const wanted = process.argv.slice(2)
  letPlaywrightLaunch(await ensureRuntime())
  await ensureBuild()
  await ensureDisplay({ quiet: true })
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    for (const screen of screens) {
      if (wanted.length > 0 && !wanted.includes(screen.name)) continue
      await takePicture(screen, theme)
    }
    if (wanted.length === 0 || wanted.includes('tour')) {
      await takePicture(
        { name: 'tour', go: (page) => page.getByRole('complementary', { name: 'Tour' }).waitFor() },
        theme,
        { tourDismissed: false },
      )
    }
  }
  if (wanted.length === 0) writeTable()
})

/**
 * Each picture comes from a start of its own, so that none shows what another left behind.
 * @param {Pick<import('./screenshots/screens.mjs').Screen, 'name' | 'go'>} screen
 * @param {'light' | 'dark'} theme
 * @param {object} [preferences]
 */
async function takePicture({ name, go }, theme, preferences = { tourDismissed: true }) {
  const userData = mkdtempSync(join(tmpdir(), 'beauty-desk-screenshots-'))
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ theme, ...preferences }))
  const app = await _electron.launch({
    args: [...electronArguments(), projectRoot, `--user-data-dir=${userData}`, '--sample'],
    colorScheme: theme,
  })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('textbox', { name: 'Article text' }).waitFor()
    // The rest of the window comes after the text.
    await page.getByRole('option').first().waitFor()
    await go(page, app)
    await page.mouse.move(1439, 899)
    await page.waitForTimeout(SETTLE_MS)
    await page.waitForFunction(picturesInSightAreThere)
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: 'disabled' })
    process.stdout.write(`docs/screenshots/${name}-${theme}.png\n`)
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Runs in the page. A picture below the window is not loaded before somebody scrolls there. */
function picturesInSightAreThere() {
  // The scripts are checked as Node's, which has no document.
  const { document, innerHeight } = /** @type {any} */ (globalThis)
  /** @type {{ complete: boolean, getBoundingClientRect(): { top: number } }[]} */
  const images = [...document.images]
  return images.every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)
}

function writeTable() {
  const rows = [...screens, { name: 'tour', title: 'The first start' }].map(
    ({ name, title }) => `| ${title} | ![](${name}-light.png) | ![](${name}-dark.png) |`,
  )
  const text = `# The screens
Each in light and dark, 1440 pixels wide, on the sample library. \`npm run screenshots\` takes them again.

| screen | light | dark |
| --- | --- | --- |
${rows.join('\n')}
`
  writeFileSync(join(folder, 'README.md'), text)
}
