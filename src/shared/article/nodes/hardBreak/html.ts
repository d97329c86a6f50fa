import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedHardBreak } from '../../resolved'

export const hardBreakHtml: HtmlExporter<ResolvedHardBreak> = () => [element('br', {})]
