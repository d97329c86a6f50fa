import type { Interview, Segment } from '@shared/records/interview'
import { withNewIds } from '../../../editor/paste/insert-blocks'
import { insertSpoken } from '../../../editor/transcript/insert-spoken'
import { segmentsToBlocks } from '../../../editor/transcript/segments-to-blocks'
import type { ArticleSession } from '../session/article-session'

/** Puts chosen words of a transcript into the text at the caret, as questions and answers. */
export function insertSegments(
  session: ArticleSession,
  interview: Interview,
  chosen: readonly Segment[],
): void {
  const { pairs, blocks } = segmentsToBlocks(interview, chosen)
  const { editor } = session
  const nodes = [...blocks, ...pairs].map((block) => withNewIds(editor.schema.nodeFromJSON(block)))
  insertSpoken(nodes)(editor.state, editor.view.dispatch)
  editor.view.focus()
}
