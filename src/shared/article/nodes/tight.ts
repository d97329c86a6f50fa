import type { ResolvedListItem } from '../resolved'

/**
 * Whether an item is one paragraph, with at most a list right under it: then its words stand in the item itself.
 * A numbered list that does not begin at 1 cannot follow a line of text directly in Markdown.
 */
export function isTight(item: ResolvedListItem): boolean {
  const [first, second, ...rest] = item.content
  if (first?.type !== 'paragraph' || rest.length > 0) return false
  if (second === undefined) return true
  if (second.type === 'paragraph') return false
  return second.type === 'bulletList' || second.start === 1
}
