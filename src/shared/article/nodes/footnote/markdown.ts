import type { MarkdownExporter } from '../../exporter'
import type { ResolvedFootnote } from '../../resolved'

/** `[^1]`; its words stand at the end of the file. */
export const footnoteMarkdown: MarkdownExporter<ResolvedFootnote> = ({ number }) => [
  { type: 'footnoteReference', identifier: `${number}`, label: `${number}` },
]
