import { productCardLines } from '../../cards'
import type { MarkdownExporter } from '../../exporter'
import { COMMENT, comment } from '../../markdown-conventions'
import type { ResolvedProductCard } from '../../resolved'
import { cardMarkdown } from '../card-markdown'

export const productCardMarkdown: MarkdownExporter<ResolvedProductCard> = ({ attrs, product }, context) => [
  ...(context.ties ? [comment(`${COMMENT.productCard}: ${attrs.productId}`)] : []),
  cardMarkdown(productCardLines(product, attrs.note), product.href),
]
