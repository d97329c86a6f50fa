import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { type Blocks, blocksAround, type ChooseBlocks, isList, nodesOf, selectedBlocks } from './blocks'
import { selectBlock } from './copies'
import { arrangePairs, makeQuestion } from './make-question'
import { nodeType, paragraphOf } from './pair-builders'
import { childrenOf } from './places'

/** What blocks can be turned into. */
export const blockForms = [
  'paragraph',
  'question',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
] as const
export type BlockForm = (typeof blockForms)[number]

/**
 * Turns blocks into another form, each line of theirs for itself. Pictures, cards and rules among them stay what they
 * are, and so do pairs in all forms but plain text. Does nothing where the place cannot hold the form (no heading stands in an answer), or where they have it already.
 */
export function turnInto(form: BlockForm, choose: ChooseBlocks = selectedBlocks): Command {
  return (state, dispatch) => {
    const blocks = withQuotation(state, choose(state))
    if (!blocks || formOf(blocks) === form) return false
    if (form === 'question' && inAnswer(state, blocks)) return questionInAnswer(blocks)(state, dispatch)
    const change = isList(blocks.parent)
      ? changedItems(state, blocks, form)
      : {
          from: blocks.from,
          to: blocks.to,
          made: madeOf(state.schema, nodesOf(blocks), form),
          at: blocks.from,
        }
    if (!change || change.made.length === 0) return false
    const $from = state.doc.resolve(change.from)
    const end = state.doc.resolve(change.to).index()
    if (!$from.parent.canReplace($from.index(), end, Fragment.from(change.made))) return false
    if (!dispatch) return true
    const { head } = state.selection
    const tr = state.tr.replaceWith(change.from, change.to, change.made)
    if (head > change.from && head < change.to) {
      tr.setSelection(caretAfter(tr.doc, change.from, lettersBefore(state.doc, change.from, head)))
    } else selectBlock(tr, change.at)
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** A line of a quotation is one only there: another form is the whole quotation's. */
function withQuotation({ doc }: EditorState, blocks: Blocks | null): Blocks | null {
  return blocks?.parent.type.name === 'blockquote' ? blocksAround(doc, blocks) : blocks
}

/** The form that all these blocks have; null where they differ or have none of these. */
export function formOf(blocks: Blocks): BlockForm | null {
  const forms = new Set(
    (isList(blocks.parent) ? [blocks.parent] : nodesOf(blocks)).map(({ type, attrs }) => {
      if (type.name === 'qa') return 'question'
      return type.name === 'heading' ? `heading${attrs.level}` : type.name
    }),
  )
  const [only] = forms
  return forms.size === 1 ? (blockForms.find((form) => form === only) ?? null) : null
}

/** A block of this form without words. */
export function emptyBlock(schema: Schema, form: BlockForm): Node {
  const [block] = madeOf(schema, [paragraphOf(schema)], form)
  if (!block) throw new Error(`Nothing has the form ${form}`)
  return block
}

/** What comes in place of what, and where the chosen blocks are then. */
type Change = { from: number; to: number; made: Node[]; at: number }

/** Items in another kind of list take the whole list with them; in any other form they leave it, and it goes on after. */
function changedItems(state: EditorState, blocks: Blocks, form: BlockForm): Change | null {
  const list = blocks.parent
  const from = state.doc.resolve(blocks.from).before()
  const to = from + list.nodeSize
  if (form === 'bulletList' || form === 'orderedList') {
    const made = [nodeType(state.schema, form).create({ id: list.attrs.id }, list.content)]
    return { from, to, made, at: from }
  }
  const items = childrenOf(list)
  const part = (content: Node[], attrs = list.attrs) =>
    content.length > 0 ? [list.type.create(attrs, content)] : []
  const after =
    list.type.name === 'orderedList'
      ? { ...list.attrs, id: null, start: list.attrs.start + blocks.first }
      : { ...list.attrs, id: null }
  const before = part(items.slice(0, blocks.first))
  return {
    from,
    to,
    at: from + (before[0]?.nodeSize ?? 0),
    made: [
      ...before,
      ...madeOf(state.schema, nodesOf(blocks), form),
      ...part(items.slice(blocks.last + 1), after),
    ],
  }
}

/** A line of words, or a block that has none to turn into anything. */
type Part = { line: Fragment; id: string | null } | { block: Node }

function madeOf(schema: Schema, nodes: readonly Node[], form: BlockForm): Node[] {
  // A pair says who asks and who answers: only plain text is made of it, as the key for it does.
  const parts = nodes.flatMap((node) =>
    form !== 'paragraph' && node.type.name === 'qa' ? [{ block: node }] : partsOf(node),
  )
  if (parts.every((part) => 'block' in part)) return []
  const each = (make: (line: Fragment, id: string | null) => Node) =>
    parts.map((part) => ('block' in part ? part.block : make(part.line, part.id)))
  switch (form) {
    case 'paragraph':
      return each((line, id) => paragraphOf(schema, line, id))
    case 'pullQuote':
      return each((line, id) => nodeType(schema, 'pullQuote').create({ id }, line))
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return each((line, id) => nodeType(schema, 'heading').create({ level: Number(form.at(-1)), id }, line))
    case 'bulletList':
    case 'orderedList':
      return gathered(schema, parts, (lines) =>
        nodeType(schema, form).create(
          null,
          lines.map((line) => nodeType(schema, 'listItem').create(null, line)),
        ),
      )
    case 'blockquote':
      return gathered(schema, parts, (lines) => nodeType(schema, 'blockquote').create(null, lines))
    case 'question':
      return arrangePairs(
        schema,
        each((line, id) => paragraphOf(schema, line, id)),
      )
  }
}

/** Lines that follow each other, as paragraphs, in one block; what is no line stands between such blocks. */
function gathered(schema: Schema, parts: readonly Part[], make: (lines: Node[]) => Node): Node[] {
  const made: Node[] = []
  let lines: Node[] = []
  const close = () => {
    if (lines.length > 0) made.push(make(lines))
    lines = []
  }
  for (const part of parts) {
    if ('line' in part) {
      lines.push(paragraphOf(schema, part.line, part.id))
    } else {
      close()
      made.push(part.block)
    }
  }
  close()
  return made
}

function partsOf(node: Node): Part[] {
  if (node.type.name === 'figure' || node.isAtom) return [{ block: node }]
  if (node.isTextblock) return [{ line: node.content, id: node.attrs.id }]
  return childrenOf(node).flatMap(partsOf)
}

function inAnswer({ doc }: EditorState, blocks: Blocks): boolean {
  const $from = doc.resolve(blocks.from)
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'answer') return true
  return false
}

/** A paragraph of an answer heads a pair of its own, as the key for it does. */
function questionInAnswer({ from, to, parent }: Blocks): Command {
  return (state, dispatch) => {
    if (parent.type.name !== 'answer') return false
    const selection = TextSelection.between(state.doc.resolve(from + 1), state.doc.resolve(to - 1))
    return makeQuestion(state.apply(state.tr.setSelection(selection)), dispatch)
  }
}

/** How many places of lines stand between two positions: of a footnote those of its words and its edges. */
function lettersBefore(doc: Node, from: number, to: number): number {
  let letters = 0
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    letters += Math.max(0, Math.min(to, pos + 1 + node.content.size) - (pos + 1))
    return false
  })
  return letters
}

/** The place after so many letters from `from` on: where the caret was among the words before they changed form. */
function caretAfter(doc: Node, from: number, letters: number): Selection {
  let left = letters
  let found: number | null = null
  doc.nodesBetween(from, doc.content.size, (node, pos) => {
    if (found !== null) return false
    if (!node.isTextblock) return true
    if (left <= node.content.size) found = pos + 1 + left
    else left -= node.content.size
    return false
  })
  return Selection.near(doc.resolve(found ?? from))
}
