import type { Nodes, Root } from 'mdast'
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseInParts } from './parts'
import { shortenPlainParagraphs } from './plain-paragraphs'

type SyntaxExtension = ReturnType<typeof gfm>

/**
 * GitHub's Markdown but for what writers do not mean: an address in running text stays text (looking for one at every
 * letter takes a third of the time), one tilde strikes nothing out, and an indented paragraph is a paragraph.
 */
function syntaxExtension(): SyntaxExtension {
  const { text, ...rest } = gfm({ singleTilde: false })
  const kept = Object.entries(text ?? {}).map(([code, constructs]) => [
    code,
    [constructs].flat().filter((construct) => !construct?.name?.endsWith('Autolink')),
  ])
  return { ...rest, text: Object.fromEntries(kept), disable: { null: ['codeIndented'] } }
}

const SYNTAX = syntaxExtension()
/** Without tables, whose parser looks at the beginning of every line. */
const SYNTAX_WITHOUT_TABLES: SyntaxExtension = { ...SYNTAX, flow: {} }
const TREE: TreeExtension[] = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/** A tree, and what a node of it that holds markup was written like. */
export type ParsedMarkdown = { root: Root; sourceOf: (node: Nodes) => string }

export function parseMarkdown(text: string): ParsedMarkdown {
  const shortened = shortenPlainParagraphs(text)
  const syntax = text.includes('|') ? SYNTAX : SYNTAX_WITHOUT_TABLES
  const root = parseInParts(shortened.text, (part) =>
    fromMarkdown(part, { extensions: [syntax], mdastExtensions: TREE }),
  )
  return {
    root: shortened.restore(root),
    sourceOf: ({ position }) => shortened.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  }
}
