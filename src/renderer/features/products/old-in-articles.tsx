import { openArticles } from '@shared/facts/open-values'
import { useOutOfDate } from '../../api/queries'
import { ValueLine, valueLineKey } from '../../app/facts/value-line'
import { navigate } from '../../app/routes'
import { PanelCard, PanelPart } from '../../ui/panel'
import { counted } from '../../ui/words'
import classes from './old-in-articles.module.css'

const shownArticles = 5

/** The published articles that still print an old value of a product; nothing where there are none. */
export function OldInArticles({ id }: { id: string }) {
  const { data } = useOutOfDate({ productId: id })
  const articles = openArticles(data ?? [])
  if (articles.length === 0) return null
  const onlyPrices = articles.every(({ values }) => values.every(({ field }) => field === 'price'))
  return (
    <PanelPart title="Out of date">
      <p className={classes.words}>
        {onlyPrices ? 'An old price stands in ' : 'Old facts stand in '}
        {counted(articles.length, 'published article')}.
      </p>
      {articles.slice(0, shownArticles).map(({ articleId, title, values }) => (
        <PanelCard key={articleId} onClick={() => navigate({ section: 'articles', id: articleId })}>
          <span className={classes.title}>{title || 'Untitled article'}</span>
          {values.map((value) => (
            <ValueLine key={valueLineKey(value)} value={value} withProduct={false} />
          ))}
        </PanelCard>
      ))}
      <button type="button" className={classes.all} onClick={() => navigate({ section: 'facts', id })}>
        {articles.length > shownArticles ? `All ${articles.length}, and revise…` : 'Revise…'}
      </button>
    </PanelPart>
  )
}
