import type { Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { isFootnote } from '../lines'

/** The footnote that holds a position, with the position before it; null outside all footnotes. */
export function footnoteAt($pos: ResolvedPos): { node: Node; pos: number } | null {
  return isFootnote($pos.parent) ? { node: $pos.parent, pos: $pos.before() } : null
}

/**
 * A new footnote behind the caret or the selected words, open to be written. On a footnote, or right behind one, that
 * one opens; in one, it is left.
 */
export const footnoteHere: Command = (state, dispatch) => {
  if (footnoteAt(state.selection.$from)) return leaveFootnote(state, dispatch)
  const present = footnoteBeside(state.selection)
  if (present) return openFootnote(present)(state, dispatch)
  const { $to } = state.selection
  const type = state.schema.nodes.footnote
  const index = $to.index()
  if (!type || !$to.parent.inlineContent || !$to.parent.canReplaceWith(index, index, type)) return false
  if (dispatch) {
    const tr = state.tr.insert($to.pos, type.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView())
  }
  return true
}

function footnoteBeside(selection: {
  $from: ResolvedPos
  empty: boolean
}): { node: Node; pos: number } | null {
  const { $from } = selection
  if (selection instanceof NodeSelection && isFootnote(selection.node))
    return { node: selection.node, pos: $from.pos }
  const before = selection.empty ? $from.nodeBefore : null
  return before && isFootnote(before) ? { node: before, pos: $from.pos - before.nodeSize } : null
}

/** The caret at the end of a footnote's words. */
function openFootnote({ node, pos }: { node: Node; pos: number }): Command {
  return (state, dispatch) => {
    dispatch?.(
      state.tr.setSelection(TextSelection.create(state.doc, pos + 1 + node.content.size)).scrollIntoView(),
    )
    return true
  }
}

/** Enter on a footnote that is selected goes into it. */
export const openSelectedFootnote: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !isFootnote(selection.node)) return false
  return openFootnote({ node: selection.node, pos: selection.from })(state, dispatch)
}

/** Back to the text, behind the footnote's number. One without words goes away. */
export const leaveFootnote: Command = (state, dispatch) => {
  const open = footnoteAt(state.selection.$from)
  if (!open) return false
  if (!dispatch) return true
  const { node, pos } = open
  const isEmpty = node.content.size === 0
  const tr = isEmpty ? state.tr.delete(pos, pos + node.nodeSize) : state.tr
  dispatch(
    tr.setSelection(TextSelection.create(tr.doc, isEmpty ? pos : pos + node.nodeSize)).scrollIntoView(),
  )
  return true
}

/** At an edge of a footnote's words nothing is joined to them; in an empty one the footnote itself goes. */
export function stayInFootnote(edge: 'start' | 'end'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection
    const open = footnoteAt($from)
    if (!open || !empty) return false
    if (open.node.content.size === 0) return leaveFootnote(state, dispatch)
    return $from.parentOffset === (edge === 'start' ? 0 : open.node.content.size)
  }
}

/** Backspace behind a footnote, or Delete before one, selects it first: its words are out of sight when they would go. */
export function selectFootnote(side: 'before' | 'after'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection
    const beside = side === 'before' ? $from.nodeBefore : $from.nodeAfter
    if (!empty || !beside || !isFootnote(beside) || beside.content.size === 0) return false
    const pos = side === 'before' ? $from.pos - beside.nodeSize : $from.pos
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)).scrollIntoView())
    return true
  }
}

/** Taking a word away backwards takes the spaces before the caret, and not the footnote behind which they stand. */
export const stopAtFootnote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const spaces = $from.nodeBefore
  if (!empty || !spaces?.isText || spaces.text?.trim() !== '') return false
  const start = $from.pos - spaces.nodeSize
  const before = state.doc.resolve(start).nodeBefore
  if (!before || !isFootnote(before) || before.content.size === 0) return false
  dispatch?.(state.tr.delete(start, $from.pos).scrollIntoView())
  return true
}

/** The caret leaves a footnote by the arrow keys where its words end: on the left, in Hebrew and Arabic, at their last. */
export function stepOutOfFootnote(arrow: 'left' | 'right'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection
    const open = footnoteAt($from)
    if (!open || !empty) return false
    const isBack = (arrow === 'left') !== RIGHT_TO_LEFT.test(open.node.textContent)
    if ($from.parentOffset !== (isBack ? 0 : open.node.content.size)) return false
    const at = isBack ? open.pos : open.pos + open.node.nodeSize
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView())
    return true
  }
}

/** A line runs the way its first letter does, as the text's style has it. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/** Opens the footnote with this id; false when it is gone. */
export function goToFootnote(editor: Editor, id: string): boolean {
  const { view } = editor
  let found: { node: Node; pos: number } | null = null
  view.state.doc.descendants((node, pos) => {
    if (found === null && isFootnote(node) && node.attrs.id === id) found = { node, pos }
    return found === null
  })
  if (found === null) return false
  openFootnote(found)(view.state, view.dispatch)
  view.focus()
  return true
}

/** Commands on blocks act on the text around a footnote: the caret leaves it first. */
export function outsideFootnotes(editor: Editor): void {
  const { view } = editor
  leaveFootnote(view.state, view.dispatch)
}
