import type { Page } from '@playwright/test'

/** What people type: words, names, several words, the middle of a word, Japanese and Korean, phrases and filters. */
export const typedQueries = [
  'serum',
  'clay mask',
  'redness of the skin',
  'niacinamide winter',
  'vetiver',
  'ramide',
  'talk with bare',
  '化粧水',
  '피부',
  '"morning oil"',
  'type:article barrier',
  'tag:mask serum',
  'status:published after:2020 glow',
  'balm -oil',
]

declare global {
  interface Window {
    paintedAfter: number[]
  }
}

/**
 * Types each query letter by letter into the search page of the real window.
 * @returns milliseconds from each letter to the frame that shows what was found for it
 */
export async function measureTypedSearches(page: Page, queries: readonly string[]): Promise<number[]> {
  const field = page.getByRole('combobox', { name: 'Search the library' })
  await page.evaluate(() => {
    window.paintedAfter = []
    const input = document.activeElement as HTMLInputElement
    let pressed = 0
    let waiting: string | null = null
    input.addEventListener(
      'input',
      () => {
        pressed = performance.now()
        waiting = input.value.trim()
      },
      { capture: true },
    )
    const look = () => {
      if (waiting === null) return
      const shown = document.querySelector<HTMLElement>('[data-found-for]')?.dataset.foundFor
      if (shown !== waiting) return
      waiting = null
      const started = pressed
      requestAnimationFrame(() => {
        // A message runs after the frame's own layout and paint, where a timer could be held back.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.paintedAfter.push(performance.now() - started)
        channel.port2.postMessage(null)
      })
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-found-for'],
    })
  })
  for (const query of queries) {
    await field.fill('')
    for (const letter of query) {
      await page.keyboard.insertText(letter)
      await page.waitForTimeout(90)
    }
  }
  return page.evaluate(() => window.paintedAfter)
}

/** The query as it stands after each letter. */
export function everyPrefix(queries: readonly string[]): string[] {
  return queries.flatMap((query) =>
    [...query].map((_, index, letters) =>
      letters
        .slice(0, index + 1)
        .join('')
        .trim(),
    ),
  )
}
