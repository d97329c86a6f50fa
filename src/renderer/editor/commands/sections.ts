import type { Node } from '@tiptap/pm/model'

/**
 * Where the section of the block at `index` ends: the place after the last block that stands under it. Under a heading
 * stands all up to the next heading of its level or a higher one, under any other block nothing.
 */
export function sectionEnd(doc: Node, index: number): number {
  const level = levelOf(doc, index)
  if (level === null) return index + 1
  let end = index + 1
  while (end < doc.childCount && (levelOf(doc, end) ?? level + 1) > level) end += 1
  return end
}

/** The blocks at these places, each heading with its whole section; in order, each once. */
export function withSections(doc: Node, indexes: readonly number[]): number[] {
  const all = new Set<number>()
  for (const index of indexes)
    for (let place = index; place < sectionEnd(doc, index); place += 1) all.add(place)
  return [...all].sort((one, other) => one - other)
}

/**
 * The place below the last block of an outline: a section goes below all that stands there, so that no text comes under
 * another heading than before; anything else goes right below the block, or below its section.
 */
export function placeBelow(doc: Node, index: number, isSection: boolean): number {
  let end = sectionEnd(doc, index)
  if (!isSection) return end
  while (end < doc.childCount && !standsInOutline(doc.child(end))) end += 1
  return end
}

export function isHeading(doc: Node, index: number): boolean {
  return levelOf(doc, index) !== null
}

function standsInOutline({ type }: Node): boolean {
  return type.name === 'heading' || type.name === 'qa'
}

function levelOf(doc: Node, index: number): number | null {
  const block = doc.maybeChild(index)
  return block?.type.name === 'heading' ? Number(block.attrs.level) : null
}
