import type { MarkdownExporter } from '../../exporter'
import type { ResolvedMention } from '../../resolved'

/** Markdown holds the name, not the tie. */
export const mentionMarkdown: MarkdownExporter<ResolvedMention> = ({ shown }) => [
  { type: 'text', value: shown },
]
