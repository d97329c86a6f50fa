import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { addMedia } from '@main/services/media/add-media'
import { test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyBrandFields } from '@shared/records/brand'
import { acquisitionKinds, productKinds } from '@shared/records/choices'
import { emptyProductFields } from '@shared/records/product'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { madePicture } from '../helpers/picture-files'
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
const PICTURES = 5000
/** To the last of them and some way back: six beside each other, 250 pixels high. */
const PICTURE_FRAMES = 2000
/** A line of pictures in a sixth of a second, which is about as fast as one can tell one picture from another. */
const READING_STEP = 25

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

test('scrolling 5,000 pictures', async () => {
  test.setTimeout(900_000)
  const folder = temporaryFolder('beauty-desk-pictures-')
  const userData = settledUserData()
  try {
    await fillWithPictures(folder)
    const bare = await bareFrames()
    const { app, window, close } = await launchApp({ library: folder, userData })
    await window.setViewportSize({ width: 1440, height: 900 })
    await window.getByRole('navigation', { name: 'Sections' }).waitFor()
    await window.keyboard.press('Control+5')
    const list = '[role=listbox]'
    await window.locator(list).waitFor()
    // Their small copies are made when they are first looked at.
    const made = await scrollFrames(window, list, READING_STEP, PICTURE_FRAMES)
    await reportLook('pictures seen for the first time', made, bare)
    await window.waitForTimeout(20_000)
    const before = await rendererMemory(app)
    const frames = await scrollFrames(window, list, STEP, PICTURE_FRAMES)
    await window.waitForTimeout(12_000)
    await reportLook('5,000 pictures', frames, bare, before, await rendererMemory(app))
    const read = await scrollFrames(window, list, READING_STEP, PICTURE_FRAMES)
    await reportLook('5,000 pictures at a reading pace', read, bare)
    await close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
})

async function reportLook(look: string, frames: number[], bare: number[], before?: number, after?: number) {
  const info = test.info()
  const long = (all: number[]) => all.filter((frame) => frame > LONGEST_MS).length
  const allowed = Math.round((long(bare) * frames.length) / bare.length)
  await report(info, {
    name: `frames over ${LONGEST_MS} ms of ${frames.length}, ${look}`,
    unit: 'frames',
    ours: long(frames),
    baseline: allowed,
    ratio: null,
    bar: 'no more than bare',
    holds: long(frames) <= allowed,
    runs: frames.length,
  })
  await report(
    info,
    compared(
      `frame, p95, ${look}`,
      'ms',
      percentile(frames, 0.95),
      percentile(bare, 0.95),
      1.15,
      frames.length,
    ),
  )
  if (before !== undefined && after !== undefined)
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

/** A library of pictures of 640 by 480 pixels, no two of them the same file. */
async function fillWithPictures(folder: string): Promise<void> {
  const library = createLibrary(folder)
  try {
    const shelf = { folder: library.files.media, records: repositoriesOf(library).media }
    const picture = await madePicture('jpg', { width: 640, height: 480, words: false })
    for (let index = 0; index < PICTURES; index += 1) {
      // What stands behind a picture's end is not looked at, and makes it a file of its own.
      const bytes = Buffer.concat([picture, Buffer.from(`picture ${index}`)])
      await addMedia(shelf, `Shelf ${String(index).padStart(4, '0')}.jpg`, bytes, { credit: 'Lind Studio' })
    }
  } finally {
    library.close()
  }
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
