import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { type Blocks, nodesOf } from '../commands/blocks'
import { standingAlone } from '../commands/drop'
import { withNewIds } from '../paste/insert-blocks'

/** Blocks on their way, told from every other drag; its data is an article of just these blocks. */
const TYPE = 'application/x-beauty-desk-blocks'

/** The blocks that are being dragged out of this text; null where a drag comes from elsewhere. */
export class BlockDrag {
  blocks: Blocks | null = null
}

/** Gives the drag what another window of this app and every other program make of the blocks. */
export function fillDrag(data: DataTransfer, view: EditorView, blocks: Blocks): void {
  const nodes = standingAlone(blocks)
  const { dom, text } = view.serializeForClipboard(new Slice(Fragment.from(nodes), 0, 0))
  data.clearData()
  data.setData(TYPE, JSON.stringify({ type: 'doc', content: nodes.map((node) => node.toJSON()) }))
  data.setData('text/html', dom.innerHTML)
  data.setData('text/plain', text)
  data.effectAllowed = 'copyMove'
}

export function isBlockDrag(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(TYPE) === true
}

/** Copies of the blocks that a drag brings from another window, with ids of their own; null for what is no article. */
export function blocksFromElsewhere(data: Pick<DataTransfer, 'getData'>, schema: Schema): Node[] | null {
  try {
    // By the editor's own schema: a second one would be made with every start for this alone.
    const article = schema.nodeFromJSON(JSON.parse(data.getData(TYPE)))
    article.check()
    return article.type === schema.topNodeType ? article.children.map(withNewIds) : null
  } catch {
    return null
  }
}

/** Whether the key is held that copies what is dragged instead of moving it. */
export function copies(event: DragEvent): boolean {
  return navigator.userAgent.includes('Mac') ? event.altKey : event.ctrlKey
}

/** What is put down: the blocks themselves, or copies of them. */
export function draggedNodes(blocks: Blocks, asCopy: boolean): Node[] {
  return asCopy ? nodesOf(blocks).map(withNewIds) : nodesOf(blocks)
}
