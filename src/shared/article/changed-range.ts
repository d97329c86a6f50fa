import type { Node } from '@tiptap/pm/model'

/** The children of the document that differ, as child indexes; null when none do. Unchanged ones are identical. */
export function changedRange(
  before: Node,
  after: Node,
): { from: number; oldTo: number; newTo: number } | null {
  const shorter = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < shorter && before.child(from) === after.child(from)) from++
  let same = 0
  while (
    same < shorter - from &&
    before.child(before.childCount - 1 - same) === after.child(after.childCount - 1 - same)
  ) {
    same++
  }
  const oldTo = before.childCount - same
  const newTo = after.childCount - same
  return from === oldTo && from === newTo ? null : { from, oldTo, newTo }
}
