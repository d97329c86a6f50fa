import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { isBlank, type PairPlace, pairAt } from '../commands/places'
import { insertBlocks } from '../paste/insert-blocks'

/**
 * Puts what was said in a talk at the selection. Words of who answers never go on in a question: they end the answer
 * below it. In a line they stand apart from the words beside them.
 */
export function insertSpoken(blocks: readonly Node[]): Command {
  return (state, dispatch) => {
    const place = pairAt(state.selection.$from)
    if (blocks[0]?.type.name === 'paragraph' && place?.partIndex === 0) {
      dispatch?.(endAnswer(state, place, blocks))
      return true
    }
    return insertBlocks(blocks.length === 1 ? blocks.map((block) => apart(state, block)) : blocks)(
      state,
      dispatch,
    )
  }
}

function endAnswer(state: EditorState, { pair }: PairPlace, blocks: readonly Node[]): Transaction {
  const asked = blocks.findIndex((block) => block.type.name === 'qa')
  const said = asked < 0 ? [...blocks] : blocks.slice(0, asked)
  const answer = pair.node.child(pair.node.childCount - 1)
  const afterPair = pair.pos + pair.node.nodeSize
  const end = afterPair - 2
  const tr = state.tr.insert(afterPair, blocks.slice(said.length))
  tr.replaceWith(isBlank(answer) ? end - answer.content.size : end, end, said)
  const last = tr.mapping.map(asked < 0 ? end : afterPair)
  return tr.setSelection(Selection.near(tr.doc.resolve(last), -1)).scrollIntoView()
}

/** A paragraph with a space where its words would touch those beside the selection. */
function apart(state: EditorState, block: Node): Node {
  const { $from, $to } = state.selection
  if (block.type.name !== 'paragraph' || !$from.sameParent($to) || !$from.parent.isTextblock) return block
  const before = $from.parent.textBetween(0, $from.parentOffset, ' ', '.')
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, ' ', '.')
  const space = state.schema.text(' ')
  const words = [...block.children]
  if (/[^\s(“‘«„]$/u.test(before)) words.unshift(space)
  if (/^[\p{L}\p{N}(“‘«„]/u.test(after)) words.push(space)
  return block.copy(Fragment.from(words))
}
