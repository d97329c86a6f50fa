import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../helpers/app-of-worker'
import { type DeskPage, putOnTheme, setPreferences } from '../helpers/desk-in-page'
import type { LaunchedApp } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { runFromPalette } from '../helpers/palette'
import { articleText, expectOutline, launchSample, newArticle } from '../helpers/writing'

let desk: LaunchedApp
let page: Page

test.beforeEach(async () => {
  desk = await launchSample()
  page = desk.window
  await newArticle(page)
})

test.afterEach(async () => {
  await desk.close()
})

const press = (key: string) => page.keyboard.press(key)

/** Types pairs, each a question and the paragraphs of its answer, and leaves the caret at the end of the last. */
async function typePairs(...pairs: [question: string, ...answer: string[]][]): Promise<void> {
  for (const [index, [question, ...answer]] of pairs.entries()) {
    if (index === 0) await press('Control+Alt+q')
    else {
      await press('Enter')
      await press('Enter')
    }
    await page.keyboard.insertText(question)
    for (const line of answer) {
      await press('Enter')
      await page.keyboard.insertText(line)
    }
  }
}

/** Names who gives the answer with the caret. */
async function nameSpeaker(who: string): Promise<void> {
  await press('Control+Shift+Enter')
  await page.getByRole('combobox', { name: 'An expert, or any name' }).fill(who)
  await expect(page.getByRole('option', { name: new RegExp(who) }).first()).toBeVisible()
  await press('Enter')
}

const rows = () => page.getByRole('listbox', { name: 'Outline' })
const row = (name: string | RegExp): Locator => rows().getByRole('option', { name })

async function expectRows(...names: RegExp[]): Promise<void> {
  await expect(rows().getByRole('option')).toHaveText(names)
}

test('a pair is split at the caret, joined again, and both are one step of undo', async () => {
  await typePairs(['What is clay?', 'A soft rock.', 'Does it dry skin?', 'Yes, for an hour.'])
  await press('ArrowUp')
  await press('Home')
  await press('Control+Alt+s')
  const parted = ['Q What is clay?', 'A A soft rock.', 'Q Does it dry skin?', 'A Yes, for an hour.']
  await expectOutline(page, parted)
  await press('Control+Alt+j')
  const joined = ['Q What is clay?', 'A A soft rock.', 'A Does it dry skin?', 'A Yes, for an hour.']
  await expectOutline(page, joined)
  await press('Control+z')
  await expectOutline(page, parted)
  await press('Control+z')
  await expectOutline(page, joined)

  // With no line that asks, the new question is empty and waits for its words.
  await page.getByText('A soft rock.').click()
  await press('End')
  for (let letters = 0; letters < 5; letters += 1) await press('ArrowLeft')
  await press('Control+Alt+s')
  await page.keyboard.insertText('How hard?')
  await expectOutline(page, [
    'Q What is clay?',
    'A A soft',
    'Q How hard?',
    'A rock.',
    'A Does it dry skin?',
    'A Yes, for an hour.',
  ])
})

test('one key selects the answer, the pair and all pairs, and what is selected is moved, copied and deleted', async () => {
  await typePairs(['One?', 'First.'], ['Two?', 'Second.'])
  await press('Control+Alt+Shift+p')
  await expectOutline(page, ['Q One?', 'A First.', 'Q Two?', 'A Second.', 'Q Two?', 'A Second.'])
  await press('Control+Alt+Shift+Backspace')
  await expectOutline(page, ['Q One?', 'A First.', 'Q Two?', 'A Second.'])
  await page.getByText('Second.').click()
  await press('Control+Alt+p')
  await expect(articleText(page).locator('.answer.ProseMirror-selectednode .answer-blocks')).toHaveText(
    'Second.',
  )
  await press('Control+Alt+p')
  await expect(articleText(page).locator('.pair.ProseMirror-selectednode')).toContainText('Two?')
  await press('Control+Alt+p')
  await expect(articleText(page).locator('.pair.is-chosen')).toHaveCount(2)
  await press('Escape')
  await expect(articleText(page).locator('.pair.ProseMirror-selectednode')).toContainText('Two?')
  await press('Alt+ArrowUp')
  await expectOutline(page, ['Q Two?', 'A Second.', 'Q One?', 'A First.'])
  await runFromPalette(page, 'Duplicate pair')
  await expectOutline(page, ['Q Two?', 'A Second.', 'Q Two?', 'A Second.', 'Q One?', 'A First.'])
  await press('Delete')
  await expectOutline(page, ['Q Two?', 'A Second.', 'Q One?', 'A First.'])
  await page.getByText('First.').click()
  for (let steps = 0; steps < 3; steps += 1) await press('Control+Alt+p')
  await press('Control+x')
  await expectOutline(page, [''])
  await press('Control+v')
  await expect.poll(() => articleText(page).locator('.pair').count()).toBe(2)
  await expect(articleText(page)).toContainText('Two?')
  await expect(articleText(page)).toContainText('First.')
})

test('a round-table: an answer for each person, moved within the pair and into the next', async () => {
  await typePairs(['Oil or gel?', 'Oil.'], ['And at night?'])
  await page.getByText('Oil.', { exact: true }).click()
  await nameSpeaker('Ines')
  await press('Control+Enter')
  await page.keyboard.insertText('Gel.')
  await nameSpeaker('Tess Quill')
  await articleText(page).getByText('And at night?').click()
  await press('Control+Alt+a')
  await page.keyboard.insertText('Neither.')
  await expectOutline(page, [
    'Q Oil or gel?',
    'A Ines Okafor: Oil.',
    'A Tess Quill: Gel.',
    'Q And at night?',
    'A Ines Okafor: Neither.',
    'A Tess Quill:',
  ])
  await press('Control+Alt+a')
  await expect(page.getByText('Everybody who speaks in this article has an answer here.')).toBeVisible()
  await press('Control+Alt+PageDown')
  await press('Control+Alt+PageUp')
  await press('Control+Alt+PageUp')
  await expectOutline(page, [
    'Q Oil or gel?',
    'A Ines Okafor: Oil.',
    'A Tess Quill: Gel.',
    'A Ines Okafor: Neither.',
    'Q And at night?',
    'A Tess Quill:',
  ])
  await runFromPalette(page, 'Delete answer')
  await expect(articleText(page)).not.toContainText('Neither.')

  // The people of the article stand first among those who may answer.
  await articleText(page).getByText('And at night?').click()
  await press('Control+Enter')
  await press('Control+Shift+Enter')
  await expect(page.getByRole('option').filter({ hasText: 'in this article' }).first()).toContainText(
    'Ines Okafor',
  )
  await press('Enter')
  await expectOutline(page, [
    'Q Oil or gel?',
    'A Ines Okafor: Oil.',
    'A Tess Quill: Gel.',
    'Q And at night?',
    'A Tess Quill:',
    'A Ines Okafor:',
  ])
})

test('typed numbers are offered to be put in order or taken away, and shown numbers are no text', async () => {
  await typePairs(['1. One?', 'First.'], ['3. Two?', 'Second.'], ['Three?', 'Third.'])
  const offer = page.getByRole('region', { name: 'Numbers before questions' })
  await expect(offer).toContainText('2 of 3 questions')
  await offer.getByRole('button', { name: 'Renumber' }).click()
  await expectOutline(page, ['Q 1. One?', 'A First.', 'Q 2. Two?', 'A Second.', 'Q 3. Three?', 'A Third.'])
  await expect(offer).toBeHidden()
  await press('Control+z')
  await expectOutline(page, ['Q 1. One?', 'A First.', 'Q 3. Two?', 'A Second.', 'Q Three?', 'A Third.'])
  await offer.getByRole('button', { name: 'Remove' }).click()
  await expectOutline(page, ['Q One?', 'A First.', 'Q Two?', 'A Second.', 'Q Three?', 'A Third.'])

  await runFromPalette(page, 'Question numbers: show or hide')
  const numbers = () =>
    articleText(page)
      .locator('.pair-letter')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::after').content))
  await expect.poll(numbers).toEqual(Array(3).fill('counter(question)'))
  await expect(row(/^2Two\?/)).toBeVisible()
  await expectOutline(page, ['Q One?', 'A First.', 'Q Two?', 'A Second.', 'Q Three?', 'A Third.'])
})

/** Puts a heading above the pair with this question. */
async function headingAbove(question: string, words: string): Promise<void> {
  await articleText(page).getByText(question).click()
  await press('Home')
  await press('Enter')
  await press('ArrowUp')
  await page.keyboard.type(`## ${words}`)
  await expect(articleText(page).getByRole('heading', { name: words })).toBeVisible()
}

test('the outline moves, folds, deletes and goes there, by keyboard and by drag', async () => {
  await typePairs(['One?', 'First words.'], ['Two?', 'Second.'], ['Three?', 'Third.'], ['Four?'])
  await expectRows(/One\?2 words/, /Two\?1 word/, /Three\?1 word/, /Four\?no answer yet/)
  await rows().focus()
  await press('ArrowDown')
  await press('Alt+ArrowDown')
  await expectRows(/One/, /Three/, /Two/, /Four/)
  await expect(page.getByRole('status').filter({ hasText: 'Moved “Two?” to place 3 of 4.' })).toBeAttached()
  await press('Shift+ArrowDown')
  await press('Alt+ArrowUp')
  await expectRows(/One/, /Two/, /Four/, /Three/)
  await press('Delete')
  await expectRows(/One/, /Three/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectRows(/One/, /Two/, /Four/, /Three/)

  await row(/One/).dragTo(row(/Three/), { targetPosition: { x: 60, y: 40 } })
  await expectRows(/Two/, /Four/, /Three/, /One/)
  await rows().focus()
  await press('Control+z')
  await expectRows(/One/, /Two/, /Four/, /Three/)

  await press('Home')
  await press('ArrowLeft')
  await expect(page.getByText('First words.')).toBeHidden()
  await expect(row(/One.*folded/)).toBeVisible()
  await press('End')
  await press('Enter')
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.insertText('And ')
  await expectRows(/One/, /Two/, /Four/, /And Three/)

  // What is folded is folded still when the article comes back.
  await page.getByRole('option', { name: /Can a cream/ }).click()
  await expect(articleText(page)).toContainText('A pore is an opening')
  await page
    .getByRole('listbox', { name: 'Articles' })
    .getByRole('option', { name: /Untitled/ })
    .click()
  await expect(articleText(page)).toContainText('One?')
  await expect(page.getByText('First words.')).toBeHidden()

  // A heading moves with its section, and folds it in the outline.
  await headingAbove('One?', 'Clay')
  await headingAbove('Four?', 'Oil')
  await expectRows(/Clay/, /One/, /Two/, /Oil/, /Four/, /And Three/)
  await rows().focus()
  await press('Home')
  for (let steps = 0; steps < 3; steps += 1) await press('ArrowDown')
  await press('Alt+ArrowUp')
  await expectRows(/Oil/, /Four/, /And Three/, /Clay/, /One/, /Two/)
  await press('ArrowLeft')
  await expectRows(/Oil, folded/, /Clay/, /One/, /Two/)
  await press('Alt+ArrowDown')
  await expectRows(/Clay/, /One/, /Two/, /Oil, folded/)
  await press('ArrowRight')
  await expectRows(/Clay/, /One/, /Two/, /Oil/, /Four/, /And Three/)
  await row(/Oil/).dragTo(row(/Clay/), { targetPosition: { x: 60, y: 4 } })
  await expectRows(/Oil/, /Four/, /And Three/, /Clay/, /One/, /Two/)
  await rows().focus()
  await press('Control+z')
  await expectRows(/Clay/, /One/, /Two/, /Oil/, /Four/, /And Three/)
})

test('in a long text the outline says where the caret is, and far jumps end where the caret is seen', async () => {
  await page.evaluate(async () => {
    const words = (text: string) => [{ type: 'text' as const, text }]
    const pair = (number: number) => ({
      type: 'qa' as const,
      attrs: { id: null },
      content: [
        {
          type: 'question' as const,
          attrs: { id: null, askedBy: null },
          content: words(`Question ${number}?`),
        },
        {
          type: 'answer' as const,
          attrs: { id: null, expertId: null, speaker: null },
          content: [
            {
              type: 'paragraph' as const,
              attrs: { id: null },
              content: words(`Clay and water. `.repeat(4 + ((number * 7) % 40))),
            },
          ],
        },
      ],
    })
    const document = { type: 'doc' as const, content: Array.from({ length: 160 }, (_, at) => pair(at + 1)) }
    await (globalThis as unknown as DeskPage).desk.articles.create({
      fields: { title: 'A long talk' },
      document: document as never,
    })
  })
  await page.getByRole('option', { name: /A long talk/ }).click()
  await articleText(page).locator('.question').first().click()
  await expect(row(/Question 1\?/)).toHaveAttribute('aria-current', 'location')
  await press('Control+End')
  const last = articleText(page).locator('.answer p').last()
  await expect.poll(() => last.evaluate((line) => line.getBoundingClientRect().bottom)).toBeLessThan(870)
  await expect(row(/Question 160\?/)).toHaveAttribute('aria-current', 'location')
  await expect(row(/Question 160\?/)).toBeInViewport()
  await press('Control+Home')
  await expect(articleText(page).getByText('Question 1?')).toBeInViewport()
  await expect(row(/Question 1\?/)).toBeInViewport()
})

test('a long outline is filtered and only its rows in sight are drawn', async () => {
  await press('Control+Alt+q')
  for (let index = 1; index <= 40; index += 1) {
    await page.keyboard.insertText(`Question ${index}?`)
    await press('Enter')
    await page.keyboard.insertText('An answer.')
    await press('Enter')
    await press('Enter')
  }
  await press('Backspace')
  await expect(row(/Question 40\?/)).toBeInViewport()
  await press('Control+Home')
  await expect(row(/Question 1\?/)).toBeVisible()
  expect(await rows().getByRole('option').count()).toBeLessThan(40)
  await expect(page.getByLabel('Filter 40 questions and headings')).toBeVisible()
  await row(/Question 1\?/).hover()
  await page.mouse.wheel(0, 1400)
  await row(/Question 30\?/).click()
  await expect(articleText(page).getByText('Question 30?')).toBeInViewport()
  await expect(row(/Question 30\?/)).toHaveAttribute('aria-selected', 'true')
  await rows().focus()
  await press('End')
  await expect(row(/Question 40\?/)).toBeInViewport()
  await press('/')
  await page.keyboard.type('tion 17')
  await expectRows(/Question 17\?/)
  await press('Enter')
  await press('Enter')
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.insertText('The ')
  await expect(articleText(page).getByText('The Question 17?')).toBeInViewport()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the outline and a round-table, ${theme}`, async () => {
    await putOnTheme(page, theme)
    await setPreferences(page, { questionNumbers: true })
    await typePairs(['1. Is a chemical-free cream better?', 'No.'], ['3. And then?', 'Nothing.'])
    await press('Control+Enter')
    await page.keyboard.insertText('Something, perhaps.')
    await nameSpeaker('Tess Quill')
    await expect(page.getByRole('region', { name: 'Numbers before questions' })).toBeVisible()
    await expect(row(/And then/)).toContainText('unnamed')
    await expect(row(/chemical-free.*1 finding/)).toBeVisible()
    expect(await violationsOn(page), 'the outline').toEqual([])
    await rows().focus()
    await press('ArrowLeft')
    expect(await violationsOn(page), 'a row that is chosen and folded').toEqual([])
    await articleText(page).getByText('Nothing.').click()
    await press('Control+Alt+p')
    expect(await violationsOn(page), 'an answer that is selected').toEqual([])
  })
}
