import type { MarkdownExporter } from '../../exporter'
import type { ResolvedOrderedList } from '../../resolved'
import { listItemMarkdown } from '../listItem/markdown'
import { isTight } from '../tight'

export const orderedListMarkdown: MarkdownExporter<ResolvedOrderedList> = (node, context) => [
  {
    type: 'list',
    ordered: true,
    start: node.start,
    spread: !node.content.every(isTight),
    children: node.content.flatMap((item) => listItemMarkdown(item, context)),
  },
]
