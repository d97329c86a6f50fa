import type { Node, Schema } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { type Blocks, isList, nodesOf } from './blocks'
import { selectBlock } from './copies'
import { nodeType } from './pair-builders'
import { childrenOf } from './places'
import { takeOut } from './take-out'

/** Where blocks may land: between two blocks of `pos`'s parent, in the form that they have there. */
export type Landing = { pos: number; nodes: Node[] }

/**
 * The place between two blocks at `pos` for blocks from elsewhere. An item that leaves its list keeps its mark in a list
 * of its own; a paragraph becomes an item among items.
 * @param from what the blocks are children of
 * @returns null where the parent cannot hold them: an answer holds no pair and no heading
 */
export function landingAt(doc: Node, pos: number, nodes: readonly Node[], from: Node): Landing | null {
  const $pos = doc.resolve(pos)
  const adapted = $pos.parent.type === from.type ? [...nodes] : adaptedTo($pos.parent, nodes, from)
  if (!adapted) return null
  const { contentMatch } = $pos.parent.type
  const fits = adapted.every(({ type }) => contentMatch.matchType(type) !== null)
  return fits && !$pos.parent.inlineContent ? { pos, nodes: adapted } : null
}

/** Puts the blocks down there. Words are neither lost nor doubled: what is moved leaves its place in the same step. */
export function dropBlocks(blocks: Blocks, landing: Landing): Command {
  return (state, dispatch) => {
    if (landing.pos >= blocks.from && landing.pos <= blocks.to) return false
    if (dispatch) {
      const tr = state.tr.insert(landing.pos, landing.nodes)
      const placed = tr.mapping.maps.length
      takeOut(tr, tr.mapping.map(blocks.from), tr.mapping.map(blocks.to, -1))
      const at = tr.mapping.slice(placed).map(landing.pos, -1)
      dispatch(selectBlock(tr, at).scrollIntoView())
    }
    return true
  }
}

/** Puts blocks down that come from another window. */
export function putBlocks({ pos, nodes }: Landing): Command {
  return (state, dispatch) => {
    if (dispatch) dispatch(selectBlock(state.tr.insert(pos, nodes), pos).scrollIntoView())
    return true
  }
}

/** The blocks in the form that a parent of another type holds; null where there is none. */
function adaptedTo(parent: Node, nodes: readonly Node[], from: Node): Node[] | null {
  const { schema } = parent.type
  if (isList(parent)) {
    const items = nodes.map((node) => itemsOf(node, schema))
    return items.some((made) => made === null) ? null : items.flatMap((made) => made ?? [])
  }
  return isList(from) ? [from.type.create(null, nodes)] : [...nodes]
}

function itemsOf(node: Node, schema: Schema): Node[] | null {
  if (node.type.name === 'listItem') return [node]
  if (isList(node)) return childrenOf(node)
  return node.type.name === 'paragraph' ? [nodeType(schema, 'listItem').create(null, node)] : null
}

/** Blocks as they can stand by themselves, outside of what they are children of. */
export function standingAlone(blocks: Blocks): Node[] {
  const nodes = nodesOf(blocks)
  return isList(blocks.parent) ? [blocks.parent.type.create(null, nodes)] : nodes
}
