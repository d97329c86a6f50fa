import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { defaultPreferences } from '@shared/records/setting-values'
import type { Preferences } from '@shared/records/settings'
import { appOfWorker } from './app-of-worker'
import { type LaunchedApp, type LaunchOptions, launchApp, temporaryFolder } from './electron-app'
import { chooseEnglish, layInSampleUser } from './sample-user'

export interface SampleOptions extends LaunchOptions {
  /** Whether spelling and grammar are read; they are not, unless given. */
  readsEnglish?: boolean
}

/**
 * The app on a fresh copy of the sample library, without the first-run tour, ready to be worked in. In tests that are
 * told so (`app-of-worker.ts`) it is the app of the test before, as if it had just been started, unless it is launched
 * with options of its own.
 */
export async function launchSample({ readsEnglish, ...own }: SampleOptions = {}): Promise<LaunchedApp> {
  const canBeShared = Object.keys(own).length === 0
  const launched = (canBeShared && (await appOfWorker(() => startSample(own)))) || (await startSample(own))
  const { window } = launched
  await window.setViewportSize({ width: 1440, height: 900 })
  await untilDrawn(window)
  if (readsEnglish) await chooseEnglish(window, true)
  return launched
}

/** As long as a start may take, which on a busy machine is longer than anything after it. */
const LONGEST_START_MS = 30_000

/** Waits for the list of articles. What held up a start that took long is printed, since it is gone when it is looked for. */
async function untilDrawn(window: Page): Promise<void> {
  const heading = window.getByRole('heading', { name: 'Articles', level: 1 })
  const telling = setTimeout(() => {
    void window
      .evaluate(() => ({
        address: location.href,
        ready: document.readyState,
        visibility: document.visibilityState,
        words: document.body?.innerText.length,
        msSinceItWasAskedFor: Math.round(performance.now()),
        paints: performance
          .getEntriesByType('paint')
          .map(({ name, startTime }) => [name, Math.round(startTime)]),
        files: performance.getEntriesByType('resource').length,
      }))
      .then(
        (page) => console.error('A slow start:', JSON.stringify(page)),
        (error) => console.error('A slow start:', String(error)),
      )
  }, LONGEST_START_MS / 3)
  await expect(heading).toBeVisible({ timeout: LONGEST_START_MS })
  clearTimeout(telling)
}

async function startSample(options: LaunchOptions): Promise<LaunchedApp> {
  const userData = options.userData ?? settledUserData()
  if (!options.userData) layInSampleUser(userData)
  const launched = await launchApp({ ...options, userData, args: ['--sample', ...(options.args ?? [])] })
  return {
    ...launched,
    async close() {
      await launched.close()
      if (!options.userData) rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** User data of somebody who has seen the tour, which would stand in the way of everything that is not about it. */
export function settledUserData(preferences: Partial<Preferences> = {}): string {
  const folder = temporaryFolder('beauty-desk-user-')
  const settled = { ...defaultPreferences, tourDismissed: true, ...preferences }
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify(settled))
  return folder
}

export function articleText(window: Page) {
  return window.getByRole('textbox', { name: 'Article text' })
}

/** A new article with the caret in its empty text. */
export async function newArticle(window: Page): Promise<void> {
  await window.keyboard.press('Control+n')
  await expect(articleText(window)).toHaveText('')
  await expect(window.getByLabel('Title', { exact: true })).toHaveValue('')
  await articleText(window).click()
}

/** Waits until the window says that everything is in the library. */
export async function saved(window: Page): Promise<void> {
  await expect(window.getByText(/^Saved /)).toBeVisible()
}

/** Waits until the text in short, as `outlineOf` has it, is this. */
export async function expectOutline(window: Page, lines: string[]): Promise<void> {
  await expect.poll(() => outlineOf(window)).toEqual(lines)
}

/** The text in short, a line each: `Q …`, `A …` (with its speaker), `• …`, `# …`, and plain paragraphs as they are. */
export async function outlineOf(window: Page): Promise<string[]> {
  return articleText(window).evaluate((text) => {
    const lines: string[] = []
    const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    const visit = (element: Element, prefix: string) => {
      for (const child of element.children) {
        if (child.matches('.pair')) {
          const question = child.querySelector('.question')
          if (question) lines.push(`Q ${words(question)}`.trim())
          for (const answer of child.querySelectorAll('.answer')) {
            const speaker = answer.classList.contains('is-named')
              ? `${words(answer.querySelector('.speaker') ?? answer)}: `
              : ''
            const blocks = answer.querySelector('.answer-blocks')
            if (blocks) visit(blocks, `A ${speaker}`)
          }
        } else if (child.matches('ul, ol')) {
          for (const item of child.querySelectorAll('li')) lines.push(`${prefix}• ${words(item)}`)
        } else if (child.matches('h2, h3, h4')) lines.push(`# ${words(child)}`)
        else if (child.matches('.product-card, .expert-card'))
          lines.push(`${prefix}[${words(child.querySelector('.card-name') ?? child)}]`)
        else if (child.matches('hr')) lines.push('---')
        else lines.push(`${prefix}${words(child)}`.trimEnd())
      }
    }
    visit(text, '')
    return lines
  })
}

/**
 * Waits until the picture just put in is seen and the caret is in its caption. On a busy machine a dialog tells of the
 * adding, and the text has the focus again once that is gone.
 */
export async function pictureHasCome(window: Page): Promise<void> {
  await expect(articleText(window).locator('figure img')).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(articleText(window)).toBeFocused()
}
