import type { HtmlExporter } from '../../exporter'
import { element } from '../../hast'
import type { ResolvedDivider } from '../../resolved'

export const dividerHtml: HtmlExporter<ResolvedDivider> = () => [element('hr', {})]
