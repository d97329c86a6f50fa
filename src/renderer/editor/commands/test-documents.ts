import { articleSchema } from '@shared/article/schema'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'

/** A line's words, or what stands in it. */
export type Line = string | readonly Node[]

/** Small builders for the tests of this folder. */
export const p = (line: Line = ''): Node => articleSchema.node('paragraph', null, inLine(line))
export const h = (line: Line): Node => articleSchema.node('heading', { level: 2 }, inLine(line))
export const question = (line: Line = ''): Node => articleSchema.node('question', null, inLine(line))
export const answer = (...blocks: Node[]): Node => articleSchema.node('answer', null, blocks)
export const spoken = (speaker: string, ...blocks: Node[]): Node =>
  articleSchema.node('answer', { speaker }, blocks)
export const qa = (asked: Node, ...answers: Node[]): Node =>
  articleSchema.node('qa', null, [asked, ...answers])
export const ul = (...items: Line[]): Node =>
  articleSchema.node(
    'bulletList',
    null,
    items.map((item) => articleSchema.node('listItem', null, [p(item)])),
  )
export const quote = (...blocks: Node[]): Node => articleSchema.node('blockquote', null, blocks)
export const divider = (): Node => articleSchema.node('divider')
export const card = (): Node => articleSchema.node('productCard', { productId: 'p1' })
export const figure = (caption: Line = ''): Node =>
  articleSchema.node('figure', { mediaId: 'm1' }, inLine(caption))
export const doc = (...blocks: Node[]): Node => articleSchema.node('doc', null, blocks)

export const words = (text: string): Node => articleSchema.text(text)
export const footnote = (...parts: (string | Node)[]): Node =>
  articleSchema.node('footnote', null, inlineOf(parts))
/** A paragraph of words and of what stands among them. */
export const line = (...parts: (string | Node)[]): Node => p(inlineOf(parts))
export const chip = (): Node => articleSchema.node('mention', { kind: 'brand', id: 'b1' })

function inlineOf(parts: readonly (string | Node)[]): Node[] {
  return parts.map((part) => (typeof part === 'string' ? words(part) : part))
}

function inLine(line: Line): readonly Node[] {
  if (typeof line !== 'string') return line
  const plain = line.replace('|', '')
  return plain === '' ? [] : [articleSchema.text(plain)]
}

/** A state whose caret is after the first occurrence of `before`, or at the start of the block with these words. */
export function stateAt(document: Node, pos: number, head = pos): EditorState {
  return EditorState.create({ doc: document, selection: TextSelection.create(document, pos, head) })
}

/** The position of the start of the first text block with exactly these words. */
export function startOf(document: Node, words: string): number {
  let found = -1
  document.descendants((node, pos) => {
    if (found < 0 && node.isTextblock && node.textContent === words) found = pos + 1
  })
  if (found < 0) throw new Error(`No block says "${words}"`)
  return found
}

export function endOf(document: Node, words: string): number {
  return startOf(document, words) + words.length
}

/** Runs a command; the new state, or null where it did not apply. Checks the document it made. */
export function run(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null
  const did = command(state, (transaction) => {
    next = state.apply(transaction)
  })
  if (!did) return null
  const made: EditorState = next ?? state
  made.doc.check()
  return made
}

/** A document in short: `qa(q"…", a(p"…"))`, with `|` at the caret. */
export function draw(state: EditorState): string {
  const { head } = state.selection
  const show = (node: Node, pos: number): string => {
    if (node.isTextblock) {
      const at = head - pos - 1
      const text = node.textContent
      const drawn = at >= 0 && at <= node.content.size ? `${text.slice(0, at)}|${text.slice(at)}` : text
      return `${short(node)}"${drawn}"`
    }
    const parts: string[] = []
    node.forEach((child, offset) => {
      parts.push(show(child, pos + 1 + offset))
    })
    return node.type.name === 'doc' ? parts.join(' ') : `${short(node)}(${parts.join(' ')})`
  }
  return show(state.doc, -1)
}

const names: Record<string, string> = {
  paragraph: 'p',
  heading: 'h',
  question: 'q',
  answer: 'a',
  bulletList: 'ul',
  listItem: 'li',
}

function short(node: Node): string {
  const name = names[node.type.name] ?? node.type.name
  return node.attrs.speaker ? `${name}[${node.attrs.speaker}]` : name
}

/** What a document looks like once a command was run at a caret or a selection; null where it does nothing. */
export function drawAfter(document: Node, from: number, command: Command, to = from): string | null {
  const state = run(stateAt(document, from, to), command)
  return state && draw(state)
}
