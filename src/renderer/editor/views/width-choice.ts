import type { FigureNode } from '@shared/article/document'
import { element } from './dom'

type Width = FigureNode['attrs']['width']

const names = {
  text: 'As wide as the text',
  wide: 'Wider',
  full: 'Across the page',
} as const satisfies Record<Width, string>

/** Three buttons for how wide a picture stands; arrows are the browser's, since each is a button of its own. */
export function widthChoice(choose: (width: Width) => void) {
  const buttons = (['text', 'wide', 'full'] as const).map((width) => {
    const button = element('button', { type: 'button', class: 'figure-width', 'data-width': width })
    button.title = names[width]
    button.setAttribute('aria-label', names[width])
    button.append(element('span', { class: 'figure-width-mark', 'aria-hidden': 'true' }))
    button.addEventListener('click', () => choose(width))
    return { width, button }
  })
  const dom = element(
    'div',
    { class: 'figure-widths', role: 'group', 'aria-label': 'Width' },
    ...buttons.map(({ button }) => button),
  )
  return {
    dom,
    show(shown: Width) {
      for (const { width, button } of buttons) button.setAttribute('aria-pressed', `${width === shown}`)
    },
  }
}
