import type { Interview, Segment } from '@shared/records/interview'
import { insertBlocks, withNewIds } from '../../../editor/paste/insert-blocks'
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
  insertBlocks(nodes)(editor.state, editor.view.dispatch)
  editor.view.focus()
}
