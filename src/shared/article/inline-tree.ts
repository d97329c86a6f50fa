import type { ResolvedInline, ResolvedMark } from './resolved'

/** A line as marks within marks, which is how HTML and Markdown say it; the document keeps marks on each stretch. */
export type InlineTree = { mark: ResolvedMark; children: InlineTree[] } | { leaf: ResolvedInline }

/**
 * Nests the marks of a line. Of the marks that begin together the one that reaches furthest is outermost, so that a
 * chip or a link inside bold words leaves the bold in one piece.
 */
export function nestMarks(
  nodes: readonly ResolvedInline[],
  open: readonly ResolvedMark[] = [],
): InlineTree[] {
  const trees: InlineTree[] = []
  let index = 0
  while (index < nodes.length) {
    const node = nodes[index] as ResolvedInline
    const outer = furthestMark(nodes, index, open)
    if (outer === null) {
      trees.push({ leaf: node })
      index++
    } else {
      const inner = nodes.slice(index, outer.end)
      trees.push({ mark: outer.mark, children: nestMarks(inner, [...open, outer.mark]) })
      index = outer.end
    }
  }
  return trees
}

function furthestMark(
  nodes: readonly ResolvedInline[],
  from: number,
  open: readonly ResolvedMark[],
): { mark: ResolvedMark; end: number } | null {
  let best: { mark: ResolvedMark; end: number } | null = null
  for (const mark of nodes[from]?.marks ?? []) {
    if (open.some((other) => sameMark(mark, other))) continue
    let end = from + 1
    while (end < nodes.length && hasMark(nodes[end] as ResolvedInline, mark)) end++
    if (best === null || end > best.end) best = { mark, end }
  }
  return best
}

function hasMark(node: ResolvedInline, mark: ResolvedMark): boolean {
  return node.marks.some((other) => sameMark(other, mark))
}

export function sameMark(one: ResolvedMark, other: ResolvedMark): boolean {
  if (one.type === 'link' && other.type === 'link') {
    return one.attrs.href === other.attrs.href && one.attrs.rel === other.attrs.rel
  }
  return one.type === other.type
}

export function sameMarks(one: readonly ResolvedMark[], other: readonly ResolvedMark[]): boolean {
  return (
    one.length === other.length && one.every((mark, index) => sameMark(mark, other[index] as ResolvedMark))
  )
}
