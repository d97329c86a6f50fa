import { Button } from '@mantine/core'
import { type isOpen, openArticles } from '@shared/facts/open-values'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { messageOf } from '../../api/desk'
import { useOutOfDate, useRecord } from '../../api/queries'
import { runCommand } from '../../app/commands/registry'
import { requestExport } from '../../app/export-request'
import { MainBar } from '../../app/main-bar'
import { navigate } from '../../app/routes'
import { EmptyState } from '../../ui/empty-state'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { ArticleRows } from './article-rows'
import classes from './facts-main.module.css'
import { RevisionDialog } from './revision-dialog'

/** Every published article that prints an old value; `id` narrows it to one product. */
export function FactsMain({ id: productId }: { id: string | null }) {
  const { data, error, isPending } = useOutOfDate(productId === null ? {} : { productId })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [revising, setRevising] = useState<string[] | null>(null)
  const articles = data ?? []
  const open = openArticles(articles)
  const openIds = open.map(({ articleId }) => articleId)
  const picked = openIds.filter((id) => chosen.has(id))
  const wanted = picked.length > 0 ? picked : openIds
  // What is revised already only waits for its export.
  const isRevised = open.every(
    ({ articleId, status }) => status === 'needs-update' || !wanted.includes(articleId),
  )
  const values = open.reduce((count, article) => count + article.values.length, 0)

  return (
    <>
      <MainBar
        left={
          <>
            <SectionTitle>Facts out of date</SectionTitle>
            {productId !== null && <OfProduct id={productId} />}
          </>
        }
        right={
          openIds.length > 0 && (
            <>
              <Button variant={isRevised ? 'filled' : 'default'} onClick={() => requestExport(wanted)}>
                Export{isRevised && ' again'}…
              </Button>
              <Button variant={isRevised ? 'default' : 'filled'} onClick={() => setRevising(wanted)}>
                Revise {picked.length > 0 ? picked.length : 'all'}…
              </Button>
            </>
          )
        }
      />
      {error ? (
        <Problem fills>{messageOf(error)}</Problem>
      ) : articles.length === 0 && !isPending ? (
        <div className={classes.none}>
          <EmptyState icon={IconCircleCheck} title="Nothing printed is out of date">
            Every export remembers the prices, sizes and names it printed. When a product changes, the
            published articles that still print the old value stand here.
          </EmptyState>
        </div>
      ) : (
        <ArticleRows
          articles={articles}
          chosen={chosen}
          onChoose={(id, isChosen) => {
            const next = new Set(chosen)
            if (isChosen) next.add(id)
            else next.delete(id)
            setChosen(next)
          }}
        />
      )}
      <StatusLine
        left={
          <span>
            {values === 0
              ? 'Compared with the last export of every article'
              : `${counted(values, 'old value')} in ${counted(open.length, 'published article')}`}
          </span>
        }
        right={
          <>
            <KeptCount articles={articles} />
            <button type="button" className={classes.link} onClick={() => runCommand('facts.past')}>
              Past revisions…
            </button>
          </>
        }
      />
      {revising && <RevisionDialog articleIds={revising} onClose={() => setRevising(null)} />}
    </>
  )
}

function OfProduct({ id }: { id: string }) {
  const { data: product } = useRecord('product', id)
  return (
    <span className={classes.of}>
      {product?.name ?? 'One product'}
      <button type="button" className={classes.link} onClick={() => navigate({ section: 'facts' })}>
        Show all
      </button>
    </span>
  )
}

function KeptCount({ articles }: { articles: { values: Parameters<typeof isOpen>[0][] }[] }) {
  const kept = articles.flatMap(({ values }) => values).filter(({ kept }) => kept !== null).length
  return kept > 0 && <span>{kept} kept as printed</span>
}
