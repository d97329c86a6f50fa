import { productCardLines } from '../../cards'
import type { HtmlExporter } from '../../exporter'
import { marked } from '../../hast'
import type { ResolvedProductCard } from '../../resolved'
import { cardHtml } from '../card-html'

export const productCardHtml: HtmlExporter<ResolvedProductCard> = ({ attrs, product }, context) =>
  cardHtml(
    productCardLines(product, attrs.note),
    {
      picture: product.picture,
      href: product.href,
      affiliate: product.affiliate,
      closingClass: 'product-note',
    },
    marked(context, ['product-card'], { dataProduct: attrs.productId }),
    context,
  )
