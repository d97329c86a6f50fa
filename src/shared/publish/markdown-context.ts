import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import type { MarkdownContext } from '../article/exporter'
import { footnotesOf } from '../article/footnotes'
import { type InlineTree, nestMarks } from '../article/inline-tree'
import { markExporter } from '../article/marks/mark-exporters'
import { blockToMarkdown, inlineToMarkdown } from '../article/nodes/markdown-exporters'
import type { ResolvedDocument, ResolvedFootnote } from '../article/resolved'
import { guardEmphasis } from './guard-emphasis'
import { guardFootnotes } from './guard-footnotes'
import type { MediaList } from './media-list'
import { type PublishProfile, questionLook } from './profile'
import { speakerNames } from './speaker-names'

/** A document as Markdown's syntax tree. */
export function documentToMdast(document: ResolvedDocument, profile: PublishProfile, media: MediaList): Root {
  const context: MarkdownContext = {
    questions: questionLook(profile),
    nameBefore: speakerNames(document, profile.speakerLabels),
    address: (picture) => media.address(picture),
    ties: profile.ties,
    blocks: (nodes) => nodes.flatMap((node) => blockToMarkdown(node, context)),
    inline: (nodes) => joinTexts(nestMarks(nodes).flatMap((tree) => treeToMarkdown(tree, context))),
  }
  const notes = footnotesOf(document).map((note) => definitionOf(note, context))
  return { type: 'root', children: [...blockToMarkdown(document, context), ...notes] }
}

function definitionOf({ number, content }: ResolvedFootnote, context: MarkdownContext): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: `${number}`,
    label: `${number}`,
    children: [{ type: 'paragraph', children: context.inline(content) }],
  }
}

function treeToMarkdown(tree: InlineTree, context: MarkdownContext): PhrasingContent[] {
  if ('leaf' in tree) return inlineToMarkdown(tree.leaf, context)
  const children = tree.children.flatMap((child) => treeToMarkdown(child, context))
  return markExporter(tree.mark).markdown(tree.mark, joinTexts(children))
}

/** A chip's words are plain text here, and the text around them has to know them to be escaped rightly. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    } else {
      joined.push(node)
    }
  }
  return guardFootnotes(guardEmphasis(joined))
}
