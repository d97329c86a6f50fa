import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { launchApp } from '../helpers/electron-app'
import { buildBareTiptap, launchBare } from './bare-app'
import { makeBenchLibrary } from './bench-library'
import { generateArticle } from './generate-article'
import { measureKeystrokes } from './keystrokes'
import { report } from './measurement'
import { plainStarterKit } from './plain-starter-kit'
import { compared, median, percentile } from './statistics'

const ROUNDS = 3
const KEYS = 150

type Round = { opening: number; frames: number[] }
type OwnRound = Round & {
  framesWhenRead: number[]
  /** In focus mode, with typewriter scrolling. */
  calmFrames: number[]
}

/** How long spelling and grammar are at 36,000 words, on a slow computer. */
const ALL_IS_READ = 40_000

test('opening and typing in the large article', async () => {
  const library = makeBenchLibrary(100)
  const page = await buildBareTiptap()
  const ours: OwnRound[] = []
  const bare: Round[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await roundOfOurs(library.folder))
      bare.push(await roundOfBare(page))
    }
  } finally {
    rmSync(library.folder, { recursive: true, force: true })
  }
  const frames = ours.flatMap((round) => round.frames)
  const bareFrames = bare.flatMap((round) => round.frames)
  const info = test.info()
  await report(
    info,
    compared(
      'keystroke to frame, p95, 36,000 words',
      'ms',
      percentile(frames, 0.95),
      percentile(bareFrames, 0.95),
      1.15,
      frames.length,
    ),
  )
  const whenRead = ours.flatMap((round) => round.framesWhenRead)
  await report(
    info,
    compared(
      'the same when all checks have read all of it',
      'ms',
      percentile(whenRead, 0.95),
      percentile(bareFrames, 0.95),
      1.15,
      whenRead.length,
    ),
  )
  const calmFrames = ours.flatMap((round) => round.calmFrames)
  await report(
    info,
    compared(
      'the same in focus mode with typewriter scrolling',
      'ms',
      percentile(calmFrames, 0.95),
      percentile(bareFrames, 0.95),
      1.15,
      calmFrames.length,
    ),
  )
  await report(info, {
    name: 'longest keystroke to frame',
    unit: 'ms',
    ours: Math.max(...frames, ...whenRead),
    baseline: Math.max(...bareFrames),
    ratio: null,
    bar: 'never over 50 ms',
    holds: Math.max(...frames, ...whenRead) <= 50,
    runs: frames.length + whenRead.length,
  })
  await report(
    info,
    compared(
      'opening 36,000 words',
      'ms',
      median(ours.map((round) => round.opening)),
      median(bare.map((round) => round.opening)),
      1.3,
      ROUNDS,
    ),
  )
})

/** Opens the large article from the list, then types at the end of its text. */
async function roundOfOurs(folder: string): Promise<OwnRound> {
  const { window, close } = await launchApp({ library: folder })
  await window.getByText('The small article').first().click()
  await window.waitForFunction(() => {
    const blocks = document.querySelector('.ProseMirror')?.childElementCount ?? 0
    return blocks > 0 && blocks < 50
  })
  await window.waitForTimeout(1500)
  const opening = await window
    .getByText('The large article')
    .first()
    .evaluate(async (row) => {
      const started = performance.now()
      ;(row as HTMLElement).click()
      const last = () => document.querySelector('.ProseMirror')?.childElementCount ?? 0
      while (last() < 250) await new Promise((resolve) => requestAnimationFrame(resolve))
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now() - started
    })
  await window.waitForTimeout(1500)
  await window.locator('.ProseMirror').press('Control+End')
  const frames = await measureKeystrokes(window, KEYS)
  expect(frames).toHaveLength(KEYS)
  await window.waitForTimeout(ALL_IS_READ)
  const framesWhenRead = await measureKeystrokes(window, KEYS)
  await window.keyboard.press('F9')
  await window.keyboard.press('Shift+F9')
  await window.waitForTimeout(1500)
  const calmFrames = await measureKeystrokes(window, KEYS)
  expect(calmFrames).toHaveLength(KEYS)
  await close()
  return { opening, frames, framesWhenRead, calmFrames }
}

/** The same words in bare Tiptap with its StarterKit, in the same Electron. */
async function roundOfBare(page: string): Promise<Round> {
  const { app, window } = await launchBare(page)
  await window.waitForTimeout(1500)
  const opening = await window.evaluate(
    (content) => openBareTiptap(content),
    plainStarterKit(generateArticle([])),
  )
  await window.waitForTimeout(1500)
  await window.locator('.ProseMirror').press('Control+End')
  const frames = await measureKeystrokes(window, KEYS)
  expect(frames).toHaveLength(KEYS)
  await app.close()
  return { opening, frames }
}
