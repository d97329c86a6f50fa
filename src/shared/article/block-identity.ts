import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { newId } from '../identifiers'
import { changedRange } from './changed-range'
import { IDENTIFIED_TYPES } from './node-types'

const BLOCKS: ReadonlySet<string> = new Set(IDENTIFIED_TYPES)
const key = new PluginKey('blockIdentity')

/**
 * Keeps one id on every block while people type: new blocks get one, and of two blocks with one id the one that was
 * there before keeps it. A pair that is cut and pasted elsewhere keeps its ids, so notes and provenance follow it; a
 * copy gets new ones. The renewal joins the same undo step as the change that asked for it.
 *
 * Tiptap's unique-id extension was tried: it renews every pasted id (so a moved pair loses its notes) and does not see
 * a duplicate whose other half lies outside the changed range.
 */
export const BlockIdentity = Extension.create({
  name: 'blockIdentity',
  // Before extensions that read ids.
  priority: 10_000,

  onCreate() {
    const transaction = renewed(this.editor.state.tr, [], allBlocks(this.editor.state.doc))
    if (transaction.docChanged) this.editor.view.dispatch(transaction.setMeta('addToHistory', false))
  },

  addProseMirrorPlugins() {
    return [blockIdentityPlugin()]
  },
})

/** The plugin by itself, for an editor state without a view. */
export function blockIdentityPlugin(): Plugin {
  return new Plugin({
    key,
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      return repaired(before, after)
    },
  })
}

type Placed = { node: Node; position: number }

function repaired(before: EditorState, after: EditorState): Transaction | null {
  const range = changedRange(before.doc, after.doc)
  if (range === null) return null
  const { from, oldTo, newTo } = range
  const old = blocksOfChildren(before.doc, from, oldTo)
  let changed = blocksOfChildren(after.doc, from, newTo)
  const known = new Set(old.map(({ node }) => node.attrs.id))
  const came = changed.some(({ node }) => node.attrs.id !== null && !known.has(node.attrs.id))
  const counted = new Set(changed.map(({ node }) => node.attrs.id))
  if (!came && counted.size === changed.length && !counted.has(null)) return null
  // An id from elsewhere may also stand in the part that did not change: then that block keeps it.
  if (came) {
    const elsewhere = allBlocks(after.doc).filter(({ node }) => counted.has(node.attrs.id))
    const inRange = new Set(changed.map(({ position }) => position))
    changed = [...elsewhere.filter(({ position }) => !inRange.has(position)), ...changed]
    for (const block of elsewhere) if (!inRange.has(block.position)) old.push(block)
  }
  const transaction = renewed(after.tr, old, changed)
  if (!transaction.docChanged) return null
  // Setting an attribute forgets the marks chosen for the next letter.
  return transaction.setStoredMarks(after.storedMarks)
}

/** Sets new ids where one is missing or taken. `old` says which block an id belonged to before. */
function renewed(transaction: Transaction, old: Placed[], blocks: Placed[]): Transaction {
  const owners = chooseOwners(old, blocks)
  for (const { node, position } of blocks) {
    const id: string | null = node.attrs.id
    if (id === null || owners.get(id) !== position) transaction.setNodeAttribute(position, 'id', newId())
  }
  return transaction
}

/** For each id the position of the block that keeps it. */
function chooseOwners(old: Placed[], blocks: Placed[]): Map<string, number> {
  const untouched = new Set(old.map(({ node }) => node))
  const best = new Map<string, { position: number; rank: number }>()
  for (const { node, position } of blocks) {
    const id: string | null = node.attrs.id
    if (id === null) continue
    // The very block that was there; else the one with words: Enter at the start of a paragraph leaves an empty one.
    const rank = untouched.has(node) ? 2 : node.content.size > 0 || node.isLeaf ? 1 : 0
    const present = best.get(id)
    if (present === undefined || rank > present.rank) best.set(id, { position, rank })
  }
  return new Map([...best].map(([id, { position }]) => [id, position]))
}

function blocksOfChildren(doc: Node, from: number, to: number): Placed[] {
  const found: Placed[] = []
  let position = 0
  for (let index = 0; index < to; index++) {
    const child = doc.child(index)
    if (index >= from) collect(child, position, found)
    position += child.nodeSize
  }
  return found
}

function allBlocks(doc: Node): Placed[] {
  return blocksOfChildren(doc, 0, doc.childCount)
}

function collect(node: Node, position: number, into: Placed[]): void {
  if (!BLOCKS.has(node.type.name)) return
  into.push({ node, position })
  node.forEach((child, offset) => {
    collect(child, position + 1 + offset, into)
  })
}
