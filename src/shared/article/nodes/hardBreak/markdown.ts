import type { MarkdownExporter } from '../../exporter'
import type { ResolvedHardBreak } from '../../resolved'

export const hardBreakMarkdown: MarkdownExporter<ResolvedHardBreak> = () => [{ type: 'break' }]
