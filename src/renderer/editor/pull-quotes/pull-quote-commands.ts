import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { insertBlock } from '../commands/insert-block'
import { pairAt } from '../commands/places'
import { scrollToPosition } from '../find-highlight'
import { footnoteAt, outsideFootnotes } from '../footnotes/footnote-commands'
import { dispatchStep } from '../history/document-history'
import type { EditorServices } from '../services'
import { sourceOf, speakerName, speakerOf, wordsInSource, wordsNow } from './source'

/**
 * In an answer: a pull quote of the selected words behind the pair, tied to it; without a selection, an empty one. In a
 * pull quote: to the words that it was taken from.
 */
export function pullQuoteHere(editor: Editor, services: EditorServices): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name === 'pullQuote') return goToSource(editor, $from.before(), services)
  if (footnoteAt($from)) outsideFootnotes(editor)
  const { state } = editor
  const { from, to } = state.selection
  const place = pairAt(state.selection.$from)
  const answer = place && place.partIndex > 0 ? place.part.node : null
  const isRoundTable = (place?.pair.node.childCount ?? 0) > 2
  const speaker = answer && (isRoundTable ? speakerName(answer, services) : answer.attrs.speaker)
  const words = wordsBetween(state.doc, from, to)
  editor.commands.setTextSelection(to)
  return insertBlock(editor, {
    type: 'pullQuote',
    attrs: { qaId: answer ? (place?.pair.node.attrs.id ?? null) : null, speaker: speaker ?? null },
    content: Fragment.fromArray(words).toJSON() ?? [],
  })
}

/** What stands in a selection as one line: a space between two lines, nothing of footnotes. */
function wordsBetween(doc: Node, from: number, to: number): Node[] {
  const words: Node[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock && words.length > 0) words.push(doc.type.schema.text(' '))
    if (node.type.name === 'footnote') return false
    if (node.isText) words.push(node.cut(Math.max(0, from - pos), Math.min(node.nodeSize, to - pos)))
    else if (node.isInline) words.push(node)
    return true
  })
  return words
}

/** Selects the words that the pull quote at a position was taken from; the answer's first line where they are gone. */
export function goToSource(editor: Editor, pos: number, services: EditorServices): boolean {
  const { view } = editor
  const { doc } = view.state
  const quote = doc.nodeAt(pos)
  const source = quote && sourceOf(doc, quote)
  if (!quote || !source) return false
  const question = source.pair.child(0)
  const start = source.pos + 1 + question.nodeSize + 2
  const words = wordsInSource(quote, source.pair, services)
  const [from, to] = words ? [source.pos + words.from, source.pos + words.to] : [start, start]
  view.dispatch(
    view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView(),
  )
  view.focus()
  scrollToPosition(view, from)
  return true
}

/** Takes the quote again from what the answer says now; false where nothing in it is like the quote. */
export function updateQuote(editor: Editor, pos: number, services: EditorServices): boolean {
  const { state, view } = editor
  const quote = state.doc.nodeAt(pos)
  const source = quote && sourceOf(state.doc, quote)
  const words = quote && source && wordsNow(quote, source.pair, services)
  if (!quote || !words) return false
  const { tr } = state
  dispatchStep(view, tr.replaceWith(pos + 1, pos + 1 + quote.content.size, state.schema.text(words)))
  view.focus()
  return true
}

/** Keeps a quote as it reads, said by whom it names now, and no longer tied to the answer. */
export function keepQuote(editor: Editor, pos: number, services: EditorServices): void {
  const { state, view } = editor
  const quote = state.doc.nodeAt(pos)
  if (!quote) return
  const speaker = speakerOf(quote, sourceOf(state.doc, quote)?.pair ?? null, services)
  dispatchStep(view, state.tr.setNodeMarkup(pos, undefined, { ...quote.attrs, qaId: null, speaker }))
  view.focus()
}
