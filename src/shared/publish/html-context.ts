import type { ElementContent } from 'hast'
import type { HtmlContext } from '../article/exporter'
import { type InlineTree, nestMarks } from '../article/inline-tree'
import { markExporter } from '../article/marks/mark-exporters'
import { nodeToHtml } from '../article/nodes/html-exporters'
import type { ResolvedDocument } from '../article/resolved'
import type { MediaList } from './media-list'
import { type PublishProfile, questionLook } from './profile'
import { speakerNames } from './speaker-names'

/**
 * A document's blocks as HTML's syntax tree.
 * @param classes whether class names are written without ties too, for a page that brings its own style sheet.
 */
export function documentToHast(
  document: ResolvedDocument,
  profile: PublishProfile,
  media: MediaList,
  classes: boolean,
): ElementContent[] {
  const context: HtmlContext = {
    questions: questionLook(profile),
    nameBefore: speakerNames(document, profile.speakerLabels),
    address: (picture) => media.address(picture),
    classes,
    ties: profile.ties,
    blocks: (nodes) => nodes.flatMap((node) => nodeToHtml(node, context)),
    inline: (nodes) => nestMarks(nodes).flatMap((tree) => treeToHtml(tree, context)),
  }
  return nodeToHtml(document, context)
}

function treeToHtml(tree: InlineTree, context: HtmlContext): ElementContent[] {
  if ('leaf' in tree) return nodeToHtml(tree.leaf, context)
  const children = tree.children.flatMap((child) => treeToHtml(child, context))
  return markExporter(tree.mark).html(tree.mark, children)
}
