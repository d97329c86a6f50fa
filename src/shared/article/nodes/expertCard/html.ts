import { expertCardLines } from '../../cards'
import type { HtmlExporter } from '../../exporter'
import { marked } from '../../hast'
import type { ResolvedExpertCard } from '../../resolved'
import { cardHtml } from '../card-html'

export const expertCardHtml: HtmlExporter<ResolvedExpertCard> = ({ attrs, expert }, context) =>
  cardHtml(
    expertCardLines(expert),
    { picture: expert.picture, href: null, affiliate: false, closingClass: 'expert-bio' },
    marked(context, ['expert-card'], { dataExpert: attrs.expertId }),
    context,
  )
