import type { MarkdownExporter } from '../../exporter'
import type { ResolvedBulletList } from '../../resolved'
import { listItemMarkdown } from '../listItem/markdown'
import { isTight } from '../tight'

export const bulletListMarkdown: MarkdownExporter<ResolvedBulletList> = (node, context) => [
  {
    type: 'list',
    ordered: false,
    spread: !node.content.every(isTight),
    children: node.content.flatMap((item) => listItemMarkdown(item, context)),
  },
]
