import { printedCredit } from '@shared/article/credit'
import type { FigureNode } from '@shared/article/document'
import { Figure } from '@shared/article/nodes/figure/definition'
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
        const fields = element(
          'div',
          { class: 'figure-fields', contenteditable: 'false', 'data-control': '' },
          alt.dom,
          credit.dom,
        )
        const dom = element(
          'figure',
          { class: 'figure', 'data-width': attrs.width },
          frame,
          contentDOM,
          fields,
        )
        let stop: (() => void) | null = null

        const draw = () => {
          const media = services.references.mediaItem(attrs.mediaId)
          const shown = attrs.mediaId !== null && media !== null
          picture.hidden = !shown
          frame.dataset.empty = shown
            ? ''
            : attrs.mediaId === null
              ? 'No picture chosen'
              : 'This picture is no longer in the library'
          if (shown && attrs.mediaId) {
            const address = pictureAddress(attrs.mediaId)
            if (picture.getAttribute('src') !== address) picture.src = address
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
          dom.toggleAttribute('data-no-credit', !(attrs.credit ?? recordCredit))
        }
        const follow = () => {
          stop?.()
          stop = attrs.mediaId === null ? null : services.references.watch(attrs.mediaId, draw)
          draw()
        }
        follow()
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
