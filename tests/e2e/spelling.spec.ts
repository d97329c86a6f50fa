import { expect, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { type DeskPage, putOnTheme } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'
import { violationsOn } from '../helpers/look-with-axe'
import { articleText, launchSample, newArticle, outlineOf } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample({ readsEnglish: true })
  page = desk.window
  await newArticle(page)
})
test.afterEach(async () => {
  // They stand beside the libraries, for all of them.
  await page.evaluate(async () => {
    const { dictionaries } = (globalThis as unknown as DeskPage).desk
    const words = await dictionaries.words({ dictionary: 'personal', articleId: null })
    if (words.ok && words.value.length > 0)
      await dictionaries.remove({ dictionary: 'personal', articleId: null, words: words.value })
  })
  await desk.close()
})

/** The first read of a start loads the dictionary: a second of work, and many where other tests share the processor. */
const afterLoading = { timeout: 40_000 }
const spelled = () => articleText(page).locator('.finding.is-spelling')
const grammar = () => articleText(page).locator('.finding.is-grammar')
const inspector = () => page.getByRole('region', { name: 'Inspector' })
const wordsOf = (dictionary: 'personal' | 'library') =>
  page.evaluate(async (name) => {
    const { dictionaries } = (globalThis as unknown as DeskPage).desk
    const answer = await dictionaries.words({ dictionary: name, articleId: null })
    return answer.ok ? answer.value : answer.error.message
  }, dictionary)
const selected = () => page.evaluate(() => getSelection()?.toString())

test('a wrong word is seen and put right by key, a right one added, and nothing asks the network', async () => {
  await evaluateInMain(desk.app, ({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      if (!/^(app|media|devtools|data|blob):/.test(url)) asked.push(url)
      answer({})
    })
  })
  const { keyboard } = page
  await keyboard.type('I beleive that it is an balm, says Zorvane.')
  await expect(spelled()).toHaveText(['beleive', 'Zorvane'], afterLoading)
  await expect(grammar()).toHaveText(['an'])

  await keyboard.press('F7')
  expect(await selected()).toBe('beleive')
  // Cut out and put back before anything is read again.
  await keyboard.press('Delete')
  await keyboard.press('Control+z')
  await expect(spelled()).toHaveText(['beleive', 'Zorvane'])
  await keyboard.press('Control+Home')
  await keyboard.press('F7')
  await keyboard.press('Control+F8')
  await expect(spelled()).toHaveText(['Zorvane'])
  await keyboard.press('Shift+F7')
  expect(await selected()).toBe('Zorvane')
  await keyboard.press('Control+Alt+d')
  await expect(spelled()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(spelled()).toHaveText(['Zorvane'])

  await articleText(page).click()
  await keyboard.press('Control+Home')
  await keyboard.press('F7')
  expect(await selected()).toBe('an')
  await keyboard.press('Control+F7')
  await expect(page.getByRole('menuitem', { name: 'a', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  expect(await outlineOf(page)).toEqual(['I believe that it is a balm, says Zorvane.'])
  // The list and the board tell how much is in it, once it is read and saved.
  const row = page.getByRole('option', { name: /Untitled article/ })
  await expect(row).toContainText('1 finding')
  await keyboard.press('Control+z')
  expect(await outlineOf(page)).toEqual(['I believe that it is an balm, says Zorvane.'])
  await expect(row).toContainText('2 findings')
  await keyboard.press('Control+Shift+1')
  await expect(page.locator('[data-card]', { hasText: 'Untitled article' })).toContainText('2 findings')
  expect(await evaluateInMain(desk.app, () => (globalThis as { asked?: string[] }).asked)).toEqual([])
})

test('names are known, quoted words are read for spelling alone, and other languages not at all', async () => {
  const { keyboard } = page
  await keyboard.type('It is an balm by Hav & Sol.')
  await keyboard.press('Enter')
  await keyboard.type('Is an serum by Okafor beter?')
  await keyboard.press('Control+Shift+a')
  await keyboard.press('Enter')
  await keyboard.type('It is an balm that I beleive in.')
  await expect(spelled()).toHaveText(['beter', 'beleive'], afterLoading)
  await expect(grammar()).toHaveText(['an', 'an'])
  await expect(articleText(page).locator('.answer .is-grammar')).toHaveCount(0)

  await keyboard.press('Control+Shift+F8')
  await inspector().getByRole('tab', { name: 'Details' }).click()
  await inspector().getByLabel('Language').fill('de')
  await keyboard.press('Control+Shift+F8')
  await expect(spelled()).toHaveCount(0)
  await expect(inspector().getByText('this article is in German.')).toBeVisible()
})

test('what can be done about a word is shown by mouse', async () => {
  await page.keyboard.type('Zorvane and Nyxandra.')
  await expect(spelled()).toHaveText(['Zorvane', 'Nyxandra'], afterLoading)
  await spelled().first().click({ button: 'right' })
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
  await page.getByRole('menuitem', { name: 'Add to the library’s' }).click()
  await expect(spelled()).toHaveText(['Nyxandra'])
  await page.keyboard.press('Control+Shift+F8')
  await inspector().getByRole('button', { name: 'More for Nyxandra' }).click()
  await page.getByRole('menuitem', { name: 'Add to this article’s' }).click()
  await expect(spelled()).toHaveCount(0)
  expect(await wordsOf('library')).toEqual(['Zorvane'])
})

test('the settings show the words of each dictionary, and the kinds of mistakes', async () => {
  await page.keyboard.press('Control+,')
  const field = page.getByLabel('Find or add a word')
  const words = page.getByRole('list', { name: 'Words' }).getByRole('listitem')
  await field.fill('moussy')
  await page.keyboard.press('Enter')
  await field.fill('lacquery')
  await page.keyboard.press('Enter')
  await expect(words).toHaveText(['lacquery', 'moussy'])
  await field.fill('mou')
  await expect(words).toHaveText(['moussy'])
  await page.getByRole('button', { name: 'Take out moussy' }).click()
  await field.fill('')
  await expect(words).toHaveText(['lacquery'])
  await page.getByRole('combobox', { name: 'Dictionary' }).click()
  await page.getByRole('option', { name: 'Words of this library' }).click()
  await expect(page.getByText('No words yet.')).toBeVisible()
  expect(await wordsOf('personal')).toEqual(['lacquery'])
  await page.getByText(/Kinds of mistakes: 13 of/).click()
  await page.getByRole('switch', { name: 'Spare words' }).check()
  await expect(page.getByText(/Kinds of mistakes: 14 of/)).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await putOnTheme(page, theme)
    expect(await violationsOn(page)).toEqual([])
  }
})

test('two windows add and take out words of each dictionary at once: nothing is lost, and both follow', async () => {
  const { keyboard } = page
  await keyboard.type('Says Zorvane of Quillamine, and Brixolate of Zorvane.')
  await expect(spelled()).toHaveText(['Zorvane', 'Quillamine', 'Brixolate', 'Zorvane'], afterLoading)
  const opening = desk.app.waitForEvent('window')
  await keyboard.press('Control+Shift+n')
  const other = await opening
  await expect(articleText(other).locator('.finding.is-spelling')).toHaveCount(4, afterLoading)
  await other.keyboard.press('Control+,')
  const words = other.getByRole('list', { name: 'Words' }).getByRole('listitem')
  const articleId = new URL(other.url()).searchParams.get('article')

  for (const dictionary of ['personal', 'library', 'article'] as const) {
    const place = { dictionary, articleId: dictionary === 'article' ? articleId : null }
    const many = (letter: string) => Array.from({ length: 6 }, (_, at) => `${letter}orv${'abcdef'[at]}x`)
    const change = (window: Page, gone: string[], added: string[]) =>
      window.evaluate(
        async ([where, out, into]) => {
          const { dictionaries } = (globalThis as unknown as DeskPage).desk
          const answers = await Promise.all([
            ...into.map((word) => dictionaries.add({ ...where, words: [word] })),
            ...out.map((word) => dictionaries.remove({ ...where, words: [word] })),
          ])
          return answers.filter(({ ok }) => !ok)
        },
        [place, gone, added] as const,
      )
    expect(await change(page, [], [...many('a'), 'Zorvane'])).toEqual([])
    // Both at once: one takes out what the other does not touch, and both add the same word.
    const [first, second] = await Promise.all([
      change(page, many('a').slice(0, 3), [...many('b'), 'Quillamine']),
      change(other, many('a').slice(3), [...many('c'), 'Quillamine']),
    ])
    expect([first, second]).toEqual([[], []])
    const kept = ['Quillamine', 'Zorvane', ...new Set([...many('b'), ...many('c')])]
    await expect.poll(() => wordsIn(place)).toEqual(kept.toSorted())
    // The text of the one window, and the list of the other, show it.
    await expect(spelled()).toHaveText(['Brixolate'])
    if (dictionary !== 'personal') {
      await other.getByRole('combobox', { name: 'Dictionary' }).click()
      const name = dictionary === 'library' ? 'Words of this library' : 'Untitled article'
      await other.getByRole('option', { name }).click()
    }
    await expect(words).toHaveCount(kept.length)
    await other.getByRole('button', { name: 'Take out Zorvane' }).click()
    await expect(spelled()).toHaveText(['Zorvane', 'Brixolate', 'Zorvane'])
    expect(await change(page, kept, [])).toEqual([])
    await expect(words).toHaveCount(0)
    await expect(spelled()).toHaveCount(4)
  }
})

/** The words of one dictionary, in the order of their letters. */
function wordsIn(place: { dictionary: 'personal' | 'library' | 'article'; articleId: string | null }) {
  return page.evaluate(async (where) => {
    const answer = await (globalThis as unknown as DeskPage).desk.dictionaries.words(where)
    return answer.ok ? answer.value.toSorted() : answer.error.message
  }, place)
}

test('a name in the byline is right in the text as soon as it stands there', async () => {
  await page.keyboard.type('I beleive Zorvane.')
  await expect(spelled()).toHaveText(['beleive', 'Zorvane'], afterLoading)
  await page.getByLabel('Byline', { exact: true }).fill('Ada Zorvane')
  await expect(spelled()).toHaveText(['beleive'])
})
