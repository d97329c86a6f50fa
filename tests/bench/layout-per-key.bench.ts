import { readFileSync, rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { makeBenchLibrary } from './bench-library'
import { report } from './measurement'

/** As Chromium's tracing writes them; only what is read here. */
type TraceEvent = { name: string; args: { beginData?: { dirtyObjects: number; totalObjects: number } } }

test('what a key lays out in the large article, also in focus mode with typewriter scrolling', async () => {
  const library = makeBenchLibrary(10)
  const desk = await launchApp({ library: library.folder })
  try {
    const { window } = desk
    await window.getByText('The large article').first().click()
    const blocks = () => document.querySelector('.ProseMirror')?.childElementCount ?? 0
    await expect.poll(() => window.evaluate(blocks)).toBeGreaterThanOrEqual(250)
    await window.locator('.ProseMirror').press('Control+End')
    await reportLayouts(desk, 'laid out by a key')
    await window.keyboard.press('Shift+F9')
    await window.keyboard.press('F9')
    await reportLayouts(desk, 'the same in focus mode with typewriter scrolling')
  } finally {
    await desk.close()
    rmSync(library.folder, { recursive: true, force: true })
  }
})

/** Types and tells how many objects the largest layout began with, beside all that there were. */
async function reportLayouts({ app, window }: LaunchedApp, name: string): Promise<void> {
  // What was opened or folded away has come to rest.
  await window.waitForTimeout(3000)
  await evaluateInMain(app, ({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline'] }),
  )
  const letters = 'quiet lamp leaves warm skin'
  for (const letter of letters) {
    await window.keyboard.press(letter === ' ' ? 'Space' : letter)
    await window.waitForTimeout(40)
  }
  const path = await evaluateInMain(app, ({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(path)
  const layouts = traceEvents.flatMap((event) =>
    event.name === 'Layout' ? (event.args.beginData ?? []) : [],
  )
  const dirty = Math.max(...layouts.map(({ dirtyObjects }) => dirtyObjects))
  await report(test.info(), {
    name,
    unit: 'objects',
    ours: dirty,
    baseline: Math.max(...layouts.map(({ totalObjects }) => totalObjects)),
    ratio: null,
    bar: '≤ 12, however long the article: nothing outside its pane',
    holds: dirty <= 12,
    runs: letters.length,
  })
}
