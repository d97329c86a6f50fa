import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyBrandFields } from '@shared/records/brand'
import { acquisitionKinds, emptyProductFields, productKinds } from '@shared/records/product'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { settledUserData } from '../helpers/writing'
import { launchBare } from './bare-app'
import { report } from './measurement'
import { rendererMemory, scrollFrames } from './scrolling'
import { compared, percentile } from './statistics'

const PRODUCTS = 100_000
/** Two and a half rows a frame, which is a fast wheel; twenty seconds of it. */
const STEP = 115
const FRAMES = 1200
const LONGEST_MS = 32

test('scrolling 100,000 products as a table and as pictures', async () => {
  test.setTimeout(900_000)
  const folder = makeShelf()
  const userData = settledUserData()
  try {
    const bare = await bareFrames()
    const { app, window, close } = await launchApp({ library: folder, userData })
    await window.setViewportSize({ width: 1440, height: 900 })
    await window.getByRole('navigation', { name: 'Sections' }).waitFor()
    await window.keyboard.press('Control+4')
    await window.locator('[role=listbox]').waitFor()
    for (const look of ['pictures', 'table'] as const) {
      const list = look === 'table' ? '[role=grid]' : '[role=listbox]'
      if (look === 'table') await window.keyboard.press('Control+Alt+t')
      await window.locator(list).waitFor()
      await window.waitForTimeout(1500)
      // What is loaded once (fonts, code) is not what scrolling costs.
      await scrollFrames(window, list, STEP, 200)
      const before = await rendererMemory(app)
      const frames = await scrollFrames(window, list, STEP, FRAMES)
      await window.waitForTimeout(12_000)
      await reportLook(look, frames, bare, before, await rendererMemory(app))
    }
    await close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
})

async function reportLook(look: string, frames: number[], bare: number[], before: number, after: number) {
  const info = test.info()
  const long = (all: number[]) => all.filter((frame) => frame > LONGEST_MS).length
  await report(info, {
    name: `frames over ${LONGEST_MS} ms of ${FRAMES}, ${look}`,
    unit: 'frames',
    ours: long(frames),
    baseline: long(bare),
    ratio: null,
    bar: 'no more than bare',
    holds: long(frames) <= long(bare),
    runs: FRAMES,
  })
  await report(
    info,
    compared(`frame, p95, ${look}`, 'ms', percentile(frames, 0.95), percentile(bare, 0.95), 1.15, FRAMES),
  )
  await report(info, compared(`renderer memory after, ${look}`, 'MB', after, before, 1.15, 1))
}

async function bareFrames(): Promise<number[]> {
  const { app, window } = await launchBare(join(import.meta.dirname, 'bare', 'list.html'))
  await window.waitForTimeout(1500)
  await scrollFrames(window, '#scroll', STEP, 200)
  const frames = await scrollFrames(window, '#scroll', STEP, FRAMES)
  await app.close()
  return frames
}

/** A library of products that have a brand, a price and how they were come by. */
function makeShelf(): string {
  const folder = temporaryFolder('beauty-desk-shelf-')
  const library = createLibrary(folder)
  try {
    const { brands, products } = repositoriesOf(library)
    const brandIds = brands.createMany(
      Array.from({ length: 500 }, (_, index) => ({ ...emptyBrandFields(), name: `House ${index}` })),
    )
    for (let from = 0; from < PRODUCTS; from += 2000)
      products.createMany(
        Array.from({ length: 2000 }, (_, step) => {
          const index = from + step
          const kind = acquisitionKinds[index % 8]
          return {
            ...emptyProductFields(),
            name: `Product ${String((index * 7919) % PRODUCTS).padStart(5, '0')}`,
            brandId: brandIds[index % brandIds.length] ?? null,
            kind: productKinds[index % productKinds.length] ?? 'product',
            category: ['Serum', 'Mask', 'Balm', 'Cleanser', 'Mist'][index % 5] ?? '',
            ingredients: 'Aqua, Glycerin, Niacinamide, Panthenol, Squalane, Tocopherol, Parfum',
            acquisition: kind ? { kind, receivedOn: null, from: '' } : null,
            prices: [
              {
                id: newId(),
                sizeId: null,
                amountMinor: ((index * 37) % 300) * 100,
                currency: 'EUR',
                asOf: `2026-0${1 + (index % 9)}-01`,
              },
            ],
            tags: index % 3 === 0 ? ['dry skin'] : [],
          }
        }),
      )
  } finally {
    library.close()
  }
  return folder
}
