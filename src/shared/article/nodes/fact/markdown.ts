import type { MarkdownExporter } from '../../exporter'
import type { ResolvedFact } from '../../resolved'

/** Markdown holds the value shown, not the tie. */
export const factMarkdown: MarkdownExporter<ResolvedFact> = ({ shown }) => [{ type: 'text', value: shown }]
