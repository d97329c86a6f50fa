import { moveSeveral } from '../../../../editor/commands/move'
import { deleteBlocks } from '../../../../editor/commands/pair'
import { isHeading, placeBelow, withSections } from '../../../../editor/commands/sections'
import { setFolded } from '../../../../editor/folding'
import { runAsStep } from '../../../../editor/run-as-step'
import type { ArticleSession } from '../../session/article-session'
import { blockIndex } from '../go-to-block'

/**
 * Moves the blocks with these ids, each heading with its section, together and in their order, before the block
 * `beforeId`; below `lastId`, the last of those in sight, where that is null.
 * @returns whether anything is elsewhere now
 */
export function moveRows(
  session: ArticleSession,
  ids: readonly string[],
  beforeId: string | null,
  lastId: string,
): boolean {
  const { state, view } = session.editor
  const { doc } = state
  const heads = ids.map((id) => blockIndex(doc, id))
  const place = blockIndex(doc, beforeId ?? lastId)
  // One of them is gone: the text was changed after the outline was made.
  if (heads.includes(-1) || place < 0) return false
  const isSection = heads.some((index) => isHeading(doc, index))
  const target = beforeId === null ? placeBelow(doc, place, isSection) : place
  return changed(session, runAsStep(view, moveSeveral(withSections(doc, heads), target)))
}

/** Takes the blocks with these ids away. @returns how to bring them back while nothing else was changed, else null */
export function deleteRows(session: ArticleSession, ids: readonly string[]): (() => boolean) | null {
  const { state, view } = session.editor
  const indexes = ids.map((id) => blockIndex(state.doc, id)).filter((index) => index >= 0)
  if (!changed(session, runAsStep(view, deleteBlocks(indexes)))) return null
  const left = session.editor.state.doc
  return () => session.editor.state.doc === left && changed(session, session.undo())
}

/** Folds the pairs among these in the text, or unfolds them. */
export function foldRows({ editor }: ArticleSession, ids: readonly string[], isFolded: boolean): void {
  setFolded(ids, isFolded)(editor.state, editor.view.dispatch)
}

function changed(session: ArticleSession, did: boolean): boolean {
  if (did) session.summariseNow()
  return did
}
