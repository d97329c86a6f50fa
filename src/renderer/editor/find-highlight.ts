import { folded } from '@shared/search/folded'
import { litPlaces } from '@shared/search/light'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isFootnote } from './lines'
import type { EditorServices } from './services'

/** Lights up words that a search hit or a mention pointed at, until the writer types. */
const key = new PluginKey<DecorationSet>('findHighlight')

export const FindHighlight = Extension.create({
  name: 'findHighlight',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, lit) {
            const found: LitRange[] | undefined = transaction.getMeta(key)
            if (found) {
              const marks = found.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }))
              return DecorationSet.create(transaction.doc, marks)
            }
            return transaction.docChanged && lit !== DecorationSet.empty ? DecorationSet.empty : lit
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ]
  },
})

/**
 * Scrolls to the first of the words and lights them up.
 * @param part id of the block to look in; another is looked for where it has them no more
 * @returns false when the text has none of them
 */
export function highlightWords(
  view: EditorView,
  words: readonly string[],
  services: EditorServices,
  part: string | null = null,
): boolean {
  const terms = words.map(folded).filter((word) => word !== '')
  const found = findWords(view.state.doc, terms, (node) => shownText(node, services), part)
  const [first] = found
  if (!first) return false
  view.dispatch(view.state.tr.setMeta(key, found))
  scrollToPosition(view, first.from)
  return true
}

/** Brings a position into the middle of the pane. */
export function scrollToPosition(view: EditorView, position: number, how?: ScrollBehavior): void {
  const { node } = view.domAtPos(position)
  const target = node instanceof Element ? node : node.parentElement
  if (!target) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (how === undefined && !isInWindow(target)) aimAt(target, FRAMES_TO_DRAW)
  else target.scrollIntoView({ block: 'center', behavior: how ?? (calm ? 'instant' : 'smooth') })
}

/** So many frames go by until pairs that have come near are drawn, and so as high as they are. */
const FRAMES_TO_DRAW = 10

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** On the way pairs are drawn for the first time and take other heights: a smooth way there would end elsewhere. */
function aimAt(target: Element, more: number): void {
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (more > 0) requestAnimationFrame(() => target.isConnected && aimAt(target, more - 1))
}

type LitRange = { from: number; to: number }

/** Where words stand in a block, or in the first line that has any; accents, case and signs aside. */
function findWords(
  doc: Node,
  terms: readonly string[],
  shown: (node: Node) => string,
  part: string | null,
): LitRange[] {
  const block = part === null ? null : findBlock(doc, part)
  const within: LitRange[] = []
  if (block)
    doc.nodesBetween(block.from, block.to, (node, position) => {
      if (node.inlineContent) within.push(...rangesIn(node, position, terms, shown))
    })
  if (within.length > 0) return within
  let first: LitRange[] = []
  doc.descendants((node, position) => {
    if (first.length === 0 && node.inlineContent) first = rangesIn(node, position, terms, shown)
    return first.length === 0
  })
  return first
}

function findBlock(doc: Node, id: string): LitRange | null {
  let found: LitRange | null = null
  doc.descendants((node, position) => {
    if (node.attrs.id === id && (node.isBlock || isFootnote(node)))
      found = { from: position, to: position + node.nodeSize }
    return found === null
  })
  return found
}

/** Chips count by what they show. */
function rangesIn(
  textblock: Node,
  position: number,
  terms: readonly string[],
  shown: (node: Node) => string,
): LitRange[] {
  let text = ''
  const positions: number[] = []
  textblock.forEach((child, offset) => {
    const part = child.isText ? (child.text ?? '') : shown(child)
    for (let at = 0; at < part.length; at += 1)
      positions.push(position + 1 + offset + (child.isText ? at : 0))
    text += part
  })
  return litPlaces(text, terms).map(({ from, to }) => ({
    from: positions[from] ?? position,
    to: (positions[to - 1] ?? position) + 1,
  }))
}

function shownText(node: Node, services: EditorServices): string {
  if (node.type.name === 'mention')
    return node.attrs.text ?? services.references.nameOf(node.attrs.kind, node.attrs.id) ?? ''
  return node.type.name === 'hardBreak' ? ' ' : ''
}
