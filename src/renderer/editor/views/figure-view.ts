import { printedCredit } from '@shared/article/credit'
import type { FigureNode } from '@shared/article/document'
import { Figure } from '@shared/article/nodes/figure/definition'
import type { Media } from '@shared/records/media'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorServices } from '../services'
import { attributeField } from './attribute-field'
import { captionInSight } from './caption-in-sight'
import { element, ignoreOutside, stopInControls } from './dom'
import { figurePicture } from './figure-picture'
import { widthChoice } from './width-choice'

/** A picture with its caption, and its alternative text and credit in place: duties are fields, not dialogs. */
export function figureWithView(services: EditorServices) {
  return Figure.extend({
    addNodeView() {
      return ({ node, editor, getPos }) => {
        let attrs = node.attrs as FigureNode['attrs']
        const picture = figurePicture()
        const fields = figureFields(editor, getPos)
        const contentDOM = element('figcaption', { class: 'figure-caption' })
        const dom = element(
          'figure',
          { class: 'figure', 'data-width': attrs.width },
          picture.frame,
          contentDOM,
          fields.dom,
        )
        const draw = () => {
          const media = services.references.mediaItem(attrs.mediaId)
          const recordCredit = media ? printedCredit(media) : ''
          picture.show(attrs, media)
          fields.show(attrs, media, recordCredit)
          dom.dataset.width = attrs.width
          dom.toggleAttribute('data-no-credit', !(attrs.credit ?? recordCredit))
        }
        const showCaption = captionInSight(editor, getPos, picture.frame)
        let stop: (() => void) | null = null
        const drawAnew = () => {
          draw()
          showCaption()
        }
        const follow = () => {
          stop?.()
          stop = attrs.mediaId === null ? null : services.references.watch(attrs.mediaId, drawAnew)
          draw()
        }
        follow()
        picture.frame.addEventListener('mousedown', (event) => {
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
            else if (drawn.some((name) => attrs[name] !== before[name])) draw()
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

/** What of a figure is seen besides which picture it is. */
const drawn = ['alt', 'credit', 'width'] as const

/** What is said of a figure's picture, and how wide it stands. What the record says stands in for what is not said. */
function figureFields(editor: Editor, getPos: () => number | undefined) {
  const alt = attributeField({ editor, getPos, name: 'alt', label: 'Alternative text' })
  const credit = attributeField({ editor, getPos, name: 'credit', label: 'Credit' })
  alt.input.addEventListener('keydown', (event: Event) => {
    const { key, shiftKey } = event as KeyboardEvent
    const pos = getPos()
    if (key !== 'Tab' || !shiftKey || pos === undefined) return
    // Back where Tab came from, not to the field before it in the text.
    event.preventDefault()
    const { view, state } = editor
    const end = pos + 1 + (state.doc.nodeAt(pos)?.content.size ?? 0)
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)))
    // At once: the command for it waits for the next frame, and a letter typed before that is lost.
    view.focus()
  })
  const widths = widthChoice((width) => {
    const pos = getPos()
    if (pos !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'width', width))
  })
  const dom = element(
    'div',
    { class: 'figure-fields', contenteditable: 'false', 'data-control': '' },
    alt.dom,
    credit.dom,
    widths.dom,
  )
  return {
    dom,
    show(attrs: FigureNode['attrs'], media: Media | null | undefined, recordCredit: string): void {
      const described = media?.decorative ? 'Decorative: needs none' : media?.alt
      alt.show(attrs.alt, described || 'What the picture shows')
      credit.show(attrs.credit, recordCredit || 'Who made it, who owns it')
      widths.show(attrs.width)
    },
  }
}
