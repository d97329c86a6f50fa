import { printedCredit } from '@shared/article/credit'
import type { FigureNode } from '@shared/article/document'
import { Figure } from '@shared/article/nodes/figure/definition'
import type { Media } from '@shared/records/media'
import { editedSize } from '@shared/records/picture-edit'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { pictureAddress } from '../../api/picture-address'
import type { EditorServices } from '../services'
import { attributeField } from './attribute-field'
import { element, ignoreOutside, stopInControls } from './dom'

/** A picture with its caption, and its alternative text and credit in place: duties are fields, not dialogs. */
export function figureWithView(services: EditorServices) {
  return Figure.extend({
    addNodeView() {
      return ({ node, editor, getPos }) => {
        let attrs = node.attrs as FigureNode['attrs']
        const picture = element('img', { alt: '', draggable: 'false' })
        const frame = element('div', { class: 'figure-frame', contenteditable: 'false' }, picture)
        const contentDOM = element('figcaption', { class: 'figure-caption' })
        const alt = attributeField({ editor, getPos, name: 'alt', label: 'Alternative text' })
        const credit = attributeField({ editor, getPos, name: 'credit', label: 'Credit' })
        alt.input.addEventListener('keydown', (event: Event) => {
          const { key, shiftKey } = event as KeyboardEvent
          const pos = getPos()
          if (key !== 'Tab' || !shiftKey || pos === undefined) return
          // Back where Tab came from, not to the field before it in the text.
          event.preventDefault()
          editor.commands.focus(pos + 1 + contentSize())
        })
        const contentSize = () => editor.state.doc.nodeAt(getPos() ?? 0)?.content.size ?? 0
        const widths = widthChoice((width) => {
          const pos = getPos()
          if (pos !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'width', width))
        })
        const fields = element(
          'div',
          { class: 'figure-fields', contenteditable: 'false', 'data-control': '' },
          alt.dom,
          credit.dom,
          widths.dom,
        )
        const dom = element(
          'figure',
          { class: 'figure', 'data-width': attrs.width },
          frame,
          contentDOM,
          fields,
        )
        let stop: (() => void) | null = null
        // The address that gave no picture.
        let broken: string | null = null

        const draw = () => {
          const media = services.references.mediaItem(attrs.mediaId)
          const address = attrs.mediaId !== null && media !== null ? pictureAddress(attrs.mediaId) : null
          if (address !== null && address === broken) showBroken()
          else {
            picture.hidden = address === null
            frame.dataset.empty = address === null ? emptyWords(attrs.mediaId, media) : ''
          }
          if (address !== null) {
            if (picture.getAttribute('src') !== address) {
              frame.classList.toggle('is-loading', true)
              picture.src = address
            }
            if (media?.width && media.height) {
              const size = editedSize({ width: media.width, height: media.height }, media)
              picture.width = size.width
              picture.height = size.height
            }
          }
          picture.alt = attrs.alt ?? media?.alt ?? ''
          alt.show(
            attrs.alt,
            media?.decorative ? 'Decorative: needs none' : media?.alt || 'What the picture shows',
          )
          const recordCredit = media ? printedCredit(media) : ''
          credit.show(attrs.credit, recordCredit || 'Who made it, who owns it')
          dom.dataset.width = attrs.width
          widths.show(attrs.width)
          dom.toggleAttribute('data-no-credit', !(attrs.credit ?? recordCredit))
        }
        const showBroken = () => {
          picture.hidden = true
          frame.dataset.empty = 'This picture cannot be shown: its file is missing or damaged'
        }
        const follow = () => {
          stop?.()
          stop = attrs.mediaId === null ? null : services.references.watch(attrs.mediaId, draw)
          draw()
        }
        follow()
        picture.addEventListener('load', () => frame.classList.remove('is-loading'))
        picture.addEventListener('error', () => {
          frame.classList.remove('is-loading')
          broken = picture.getAttribute('src')
          showBroken()
        })
        frame.addEventListener('mousedown', (event) => {
          const pos = getPos()
          if (pos === undefined) return
          editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)))
          editor.view.focus()
          event.stopPropagation()
        })

        return {
          dom,
          contentDOM,
          update(next: Node) {
            if (next.type.name !== 'figure') return false
            const before = attrs
            attrs = next.attrs as FigureNode['attrs']
            if (attrs.mediaId !== before.mediaId) follow()
            else if (
              attrs.alt !== before.alt ||
              attrs.credit !== before.credit ||
              attrs.width !== before.width
            )
              draw()
            return true
          },
          destroy: () => stop?.(),
          stopEvent: stopInControls,
          ignoreMutation: ignoreOutside(contentDOM),
        }
      }
    },
  })
}

function emptyWords(mediaId: string | null, media: Media | null | undefined): string {
  if (mediaId === null) return 'No picture chosen'
  return media === null ? 'This picture is no longer in the library' : 'The picture is on its way'
}

const widthNames = { text: 'As wide as the text', wide: 'Wider', full: 'Across the page' } as const
type Width = keyof typeof widthNames

/** Three buttons for how wide a picture stands; arrows are the browser's, since each is a button of its own. */
function widthChoice(choose: (width: Width) => void) {
  const buttons = (['text', 'wide', 'full'] as const).map((width) => {
    const button = element('button', { type: 'button', class: 'figure-width', 'data-width': width })
    button.title = widthNames[width]
    button.setAttribute('aria-label', widthNames[width])
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
