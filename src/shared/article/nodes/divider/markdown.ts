import type { MarkdownExporter } from '../../exporter'
import type { ResolvedDivider } from '../../resolved'

export const dividerMarkdown: MarkdownExporter<ResolvedDivider> = () => [{ type: 'thematicBreak' }]
