import type { ElementContent } from 'hast'
import type { HtmlContext } from '../article/exporter'
import { footnotesOf } from '../article/footnotes'
import { type InlineTree, nestMarks } from '../article/inline-tree'
import { markExporter } from '../article/marks/mark-exporters'
import { nodeToHtml } from '../article/nodes/html-exporters'
import type { ResolvedArticle } from '../article/resolved'
import { footnoteIds, footnoteSection } from './footnote-section'
import { pageHeadingLevels } from './heading-levels'
import type { MediaList } from './media-list'
import { type PublishProfile, questionLook } from './profile'
import { speakerNames } from './speaker-names'

/** Where the HTML goes: `page` brings a title and its own style sheet, `fragment` goes into somebody else's page. */
type Place = 'page' | 'fragment'

/** A document's blocks as HTML's syntax tree. Class names are written without ties too where the page styles them. */
export function documentToHast(
  { id, language, document }: Pick<ResolvedArticle, 'id' | 'language' | 'document'>,
  profile: PublishProfile,
  media: MediaList,
  place: Place,
): ElementContent[] {
  const questions = questionLook(profile)
  const levels = place === 'page' ? pageHeadingLevels(document, questions) : null
  const context: HtmlContext = {
    questions,
    nameBefore: speakerNames(document, profile.speakerLabels),
    address: (picture) => media.address(picture),
    classes: profile.ties || place === 'page',
    levelHere: (node) => levels?.get(node) ?? null,
    ties: profile.ties,
    footnoteIds: (node) => footnoteIds(id, node),
    blocks: (nodes) => nodes.flatMap((node) => nodeToHtml(node, context)),
    inline: (nodes) => nestMarks(nodes).flatMap((tree) => treeToHtml(tree, context)),
  }
  return [...nodeToHtml(document, context), ...footnoteSection(footnotesOf(document), language, context)]
}

function treeToHtml(tree: InlineTree, context: HtmlContext): ElementContent[] {
  if ('leaf' in tree) return nodeToHtml(tree.leaf, context)
  const children = tree.children.flatMap((child) => treeToHtml(child, context))
  return markExporter(tree.mark).html(tree.mark, children)
}
