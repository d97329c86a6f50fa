import { Checkbox } from '@mantine/core'
import { isOpen } from '@shared/facts/open-values'
import type { OutdatedArticle, OutdatedValue } from '@shared/ipc/fact-calls'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { call } from '../../api/desk'
import { KeepDialog } from '../../app/facts/keep-dialog'
import { ValueLine, valueLineKey } from '../../app/facts/value-line'
import { showError } from '../../app/notices'
import { navigate } from '../../app/routes'
import { formatDay } from '../../ui/dates'
import { Tag } from '../../ui/tag'
import classes from './facts-main.module.css'

type Props = {
  articles: OutdatedArticle[]
  chosen: ReadonlySet<string>
  onChoose: (articleId: string, isChosen: boolean) => void
}

/** The articles, each with its old values. Any number; only those in view are drawn. */
export function ArticleRows({ articles, chosen, onChoose }: Props) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const [keeping, setKeeping] = useState<{ articleId: string; value: OutdatedValue } | null>(null)
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 120,
    overscan: 6,
    paddingStart: 18,
    paddingEnd: 40,
    getItemKey: (index) => articles[index]?.articleId ?? index,
  })
  return (
    <div ref={scrollRef} className={classes.scroll}>
      <ul className={classes.runner} style={{ height: rows.getTotalSize() }} aria-label="Articles">
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const article = articles[index]
          if (!article) return null
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ArticleRow
                article={article}
                isChosen={chosen.has(article.articleId)}
                onChoose={(isChosen) => onChoose(article.articleId, isChosen)}
                onKeep={(value) => setKeeping({ articleId: article.articleId, value })}
              />
            </li>
          )
        })}
      </ul>
      {keeping && <KeepDialog {...keeping} onClose={() => setKeeping(null)} />}
    </div>
  )
}

type RowProps = {
  article: OutdatedArticle
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onKeep: (value: OutdatedValue) => void
}

function ArticleRow({ article, isChosen, onChoose, onKeep }: RowProps) {
  const { articleId, status, publishedOn, values } = article
  const title = article.title || 'Untitled article'
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        {values.some(isOpen) && (
          <Checkbox
            aria-label={`Choose ${title}`}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <h2 className={classes.title}>
          <button
            type="button"
            className={classes.open}
            onClick={() => navigate({ section: 'articles', id: articleId })}
          >
            {title}
          </button>
        </h2>
        {status === 'needs-update' && <Tag tone="amber">Needs update, export again</Tag>}
        {publishedOn && <span className={classes.published}>Published {formatDay(publishedOn)}</span>}
      </header>
      <div className={classes.values}>
        {values.map((value) => (
          <ValueLine key={valueLineKey(value)} value={value}>
            {value.kept === null ? (
              <button
                type="button"
                className={classes.link}
                aria-label={`Keep ${value.value} as printed`}
                onClick={() => onKeep(value)}
              >
                Keep as printed…
              </button>
            ) : (
              <Kept articleId={articleId} value={value} reason={value.kept.reason} />
            )}
          </ValueLine>
        ))}
      </div>
    </article>
  )
}

function Kept({ articleId, value, reason }: { articleId: string; value: OutdatedValue; reason: string }) {
  const { productId, field } = value
  const release = () =>
    call('facts.release', { articleId, values: [{ productId, field, value: value.value }] })
  return (
    <>
      <span className={classes.kept}>Kept: {reason}</span>
      <button
        type="button"
        className={classes.link}
        aria-label={`List ${value.value} again`}
        onClick={() => release().catch(showError)}
      >
        List again
      </button>
    </>
  )
}
