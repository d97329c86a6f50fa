import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { carriedId, carriedKind, type DraggedKind } from '../../ui/record-drag'
import { insertBlock } from '../commands/insert-block'
import { isFootnote } from '../lines'
import type { EditorServices } from '../services'

/** So much of a line's height at its top and bottom, in pixels, is between the lines. */
const EDGE = 8

/**
 * Records that are dragged from a list into the text: a picture becomes a figure, a product or an expert a card where
 * it is dropped between lines, and a chip where it is dropped among words or with Alt held.
 */
export function recordDrop(services: EditorServices) {
  return Extension.create({
    name: 'recordDrop',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('recordDrop'),
          props: {
            handleDOMEvents: {
              dragover(view, event) {
                const kind = carriedKind(event.dataTransfer)
                if (kind === null) return false
                // What the drop line goes by: where such a node fits.
                view.dragging = { slice: sliceOf(nodeFor(view, event, kind, '')), move: false }
                if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
                return false
              },
              dragleave(view, event) {
                const inside =
                  event.relatedTarget instanceof Element && view.dom.contains(event.relatedTarget)
                if (carriedKind(event.dataTransfer) !== null && !inside) view.dragging = null
                return false
              },
            },
            handleDrop(view, event) {
              const kind = carriedKind(event.dataTransfer)
              if (kind === null) return false
              event.preventDefault()
              const id = carriedId(event.dataTransfer, kind)
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              if (id === null || at === null) return true
              const node = nodeFor(view, event, kind, id)
              const { doc } = view.state
              const putThere = (isThere: boolean) => {
                if (view.isDestroyed) return
                if (!isThere) services.tell('What was dropped is no longer in the library.')
                else if (view.state.doc !== doc)
                  services.tell('The text changed meanwhile: drop it once more.')
                else put(view, node, at.pos)
              }
              services
                .isThere(id)
                .then(putThere, () => services.tell('The library does not answer: drop it once more.'))
              return true
            },
          },
        }),
      ]
    },
  })
}

/** Puts a record at the caret, as the keyboard's way of dropping it. */
export function insertRecord(editor: Editor, kind: DraggedKind, id: string): void {
  const node = kind === 'brand' ? mention(editor.schema, kind, id) : card(editor.schema, kind, id)
  if (node.isInline) editor.view.dispatch(withSpaces(editor.state.tr, editor.state.selection.to, node))
  else insertBlock(editor, node.toJSON())
  editor.view.focus()
}

function put(view: EditorView, node: Node, at: number): void {
  const { tr, doc } = view.state
  const $at = doc.resolve(at)
  if (node.isInline) withSpaces(tr, at, node)
  else {
    const isEmptyLine = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0
    const index = $at.depth > 0 ? $at.index(-1) : 0
    if (isEmptyLine && $at.node(-1).canReplaceWith(index, index + 1, node.type))
      tr.replaceWith($at.before(), $at.after(), node)
    else tr.insert(dropPoint(doc, at, sliceOf(node)) ?? $at.after(1), node)
  }
  view.dispatch(tr.setMeta('uiEvent', 'drop').scrollIntoView())
  view.focus()
}

/** A chip among words has a space on each side where a word is there. */
function withSpaces(tr: Transaction, at: number, node: Node): Transaction {
  const { parent, parentOffset } = tr.doc.resolve(at)
  const { schema } = parent.type
  const letter = (from: number, to: number) =>
    /[\p{L}\p{N}]/u.test(parent.textBetween(from, to, '', '\ufffc'))
  const before = parentOffset > 0 && letter(parentOffset - 1, parentOffset) ? [schema.text(' ')] : []
  const after =
    parentOffset < parent.content.size && letter(parentOffset, parentOffset + 1) ? [schema.text(' ')] : []
  return tr.insert(at, Fragment.fromArray([...before, node, ...after]))
}

function sliceOf(node: Node): Slice {
  return new Slice(Fragment.from(node), 0, 0)
}

function nodeFor(view: EditorView, event: DragEvent, kind: DraggedKind, id: string): Node {
  const { schema } = view.state
  if (kind === 'media') return card(schema, kind, id)
  const isChip = kind === 'brand' || event.altKey || isAmongWords(view, event)
  return isChip ? mention(schema, kind, id) : card(schema, kind, id)
}

function isAmongWords(view: EditorView, { clientX, clientY }: DragEvent): boolean {
  const at = view.posAtCoords({ left: clientX, top: clientY })
  if (at === null) return false
  const $at = view.state.doc.resolve(at.pos)
  if (isFootnote($at.parent)) return true
  if (!$at.parent.isTextblock || $at.parent.content.size === 0) return false
  const block = view.nodeDOM($at.before())
  if (!(block instanceof HTMLElement)) return false
  const { top, bottom, right } = block.getBoundingClientRect()
  const edge = Math.min(EDGE, (bottom - top) / 4)
  // Beside the last word of a line is still the line.
  return clientY > top + edge && clientY < bottom - edge && clientX < right
}

function mention(schema: Schema, kind: Exclude<DraggedKind, 'media'>, id: string): Node {
  return made(schema, 'mention', { kind, id })
}

function card(schema: Schema, kind: Exclude<DraggedKind, 'brand'>, id: string): Node {
  switch (kind) {
    case 'media':
      return made(schema, 'figure', { mediaId: id })
    case 'product':
      return made(schema, 'productCard', { productId: id })
    case 'expert':
      return made(schema, 'expertCard', { expertId: id })
  }
}

function made(schema: Schema, name: string, attributes: Record<string, string>): Node {
  return schema.nodeFromJSON({ type: name, attrs: attributes })
}
