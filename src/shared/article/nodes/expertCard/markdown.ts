import { expertCardLines } from '../../cards'
import type { MarkdownExporter } from '../../exporter'
import { COMMENT, comment } from '../../markdown-conventions'
import type { ResolvedExpertCard } from '../../resolved'
import { cardMarkdown } from '../card-markdown'

export const expertCardMarkdown: MarkdownExporter<ResolvedExpertCard> = ({ attrs, expert }, context) => [
  ...(context.ties ? [comment(`${COMMENT.expertCard}: ${attrs.expertId}`)] : []),
  cardMarkdown(expertCardLines(expert), null),
]
