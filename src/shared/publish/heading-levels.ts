import type { HeadingLevel } from '../article/document'
import type { QuestionLook } from '../article/exporter'
import type { ResolvedDocument, ResolvedHeading, ResolvedQuestion } from '../article/resolved'

/**
 * Levels for the headings of a page under its title: a page must not skip one, though an article may (its questions
 * as headings of level 3 with nothing of level 2, say). A heading is one level below the nearest heading above it that
 * was meant to be higher, so headings that were alike stay alike.
 */
export function pageHeadingLevels(
  document: ResolvedDocument,
  look: QuestionLook,
): Map<ResolvedHeading | ResolvedQuestion, HeadingLevel> {
  const levels = new Map<ResolvedHeading | ResolvedQuestion, HeadingLevel>()
  const above: HeadingLevel[] = []
  const place = (node: ResolvedHeading | ResolvedQuestion, meant: HeadingLevel) => {
    while ((above.at(-1) ?? 0) >= meant) above.pop()
    // At most two levels are above one that was meant as level 4.
    levels.set(node, (2 + above.length) as HeadingLevel)
    above.push(meant)
  }
  for (const node of document.content) {
    if (node.type === 'heading') place(node, node.level)
    if (node.type !== 'qa' || look.style !== 'heading') continue
    const [question] = node.content
    if (question.content.length > 0) place(question, look.level)
  }
  return levels
}
