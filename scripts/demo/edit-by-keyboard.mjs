import { join } from 'node:path'

const NEW_QUESTION = 'And if someone asks you the day before?'

/** Where a Mac has other keys than the ones everywhere else. */
const keys =
  process.platform === 'darwin'
    ? { lineStart: 'Meta+ArrowLeft', toLineEnd: 'Meta+Shift+ArrowRight', newPair: 'Meta+Alt+i' }
    : { lineStart: 'Home', toLineEnd: 'Shift+End', newPair: 'Control+Alt+q' }

/**
 * What an editor does in the real window, without the mouse; a picture after each part.
 * @param {import('@playwright/test').Page} window showing the imported article
 * @param {string} folder where the pictures go
 * @returns {Promise<string[]>} the pictures' paths
 */
export async function editByKeyboard(window, folder) {
  const { keyboard } = window
  const text = window.getByRole('textbox', { name: 'Article text' })
  const pictures = ['1-imported.png', '2-edited.png', '3-preview.png'].map((name) => join(folder, name))
  const picture = (/** @type {number} */ index) => window.screenshot({ path: pictures[index] })

  await window.getByRole('button', { name: 'Do not show again' }).press('Enter')
  await text.waitFor()
  await picture(0)

  // The first question is asked anew.
  await text.focus()
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.press('Alt+Shift+ArrowDown')
  await keyboard.press(keys.lineStart)
  await keyboard.press(keys.toLineEnd)
  await keyboard.type('Honestly: do brows grow back once you have plucked them for years?')

  // A new pair after the last one, with two words in bold.
  await keyboard.press('ControlOrMeta+End')
  await keyboard.press('ArrowUp')
  await keyboard.press(keys.newPair)
  await keyboard.type(NEW_QUESTION)
  await keyboard.press('Enter')
  await keyboard.type('Then I say ')
  await keyboard.press('ControlOrMeta+b')
  await keyboard.type('not today')
  await keyboard.press('ControlOrMeta+b')
  await keyboard.type(', and I put the kettle on.')
  await keyboard.press('ControlOrMeta+s')
  await window.getByText(/^Saved /).waitFor()
  // The outline follows a moment later.
  await window.getByRole('option', { name: NEW_QUESTION }).waitFor()
  await picture(1)

  await keyboard.press('ControlOrMeta+p')
  await window.frameLocator('iframe').getByText('not today').waitFor()
  await picture(2)
  return pictures
}
