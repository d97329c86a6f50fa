import { VisuallyHidden } from '@mantine/core'
import type { ArticleStatus } from '@shared/records/choices'
import { useCallback, useRef, useState } from 'react'
import { messageOf } from '../../../api/desk'
import { ListBar } from '../../../app/lists/list-bar'
import { changeHabit, changeListState, useListHabit } from '../../../app/lists/list-state'
import { lookAs } from '../../../app/lists/look-switch'
import { isNarrowed } from '../../../app/lists/nothing-fits'
import { usePublishShown } from '../../../app/records/chosen'
import { useBinCommand } from '../../../app/records/use-bin-command'
import { navigate, replacePlace } from '../../../app/routes'
import { Problem } from '../../../ui/problem'
import { StatusLine } from '../../../ui/status-line'
import { countedKind } from '../../../ui/words'
import { useFindingCounts } from '../finding-counts'
import { NoArticles } from '../list/no-articles'
import { useOpenValues } from '../open-values'
import { ArticlesBar } from '../planning/articles-bar'
import { DueLine } from '../planning/due-line'
import { movingKeys } from '../planning/moving-keys'
import { useFocusAlong } from '../planning/use-focus-along'
import classes from './article-board.module.css'
import { BoardColumn } from './board-column'
import { boardKey } from './board-keys'
import { neighbour, type Target, targetOf, type Way } from './moves'
import { useBoard } from './use-board'
import { useCardFocus } from './use-card-focus'

/** All articles by where they stand; arrows go from card to card, with Mod and Shift they move the card. */
export function ArticleBoard({ selectedId }: { selectedId: string | null }) {
  const { columns, error, isPending, query, move, showMore } = useBoard()
  const { foldedStatuses } = useListHabit('articles')
  const outOfDate = useOpenValues()
  const findingCounts = useFindingCounts()
  const board = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const shown = columns.filter(({ status }) => !foldedStatuses.includes(status))
  const total = columns.reduce((sum, { count }) => sum + count, 0)
  usePublishShown('articles', selectedId)
  useBinCommand('article', selectedId)
  useFocusAlong(board, 'data-card')

  const firstCard = () => neighbour(shown, null, 'down')
  const { focusCard, focusWhenMoved } = useCardFocus({ board, isPending, selectedId, firstCard })

  const onFocus = useCallback((id: string) => replacePlace({ section: 'articles', id, view: 'board' }), [])
  const onOpen = useCallback((id: string) => navigate({ section: 'articles', id }), [])
  const moveTo = (id: string, target: Target) => {
    const words = move(id, target)
    if (words !== null) setSaid(words)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const does = boardKey(event)
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
    const id = card?.dataset.card
    if (!does || id === undefined) return
    event.preventDefault()
    const { way, moves } = does
    if (!moves) {
      focusCard(neighbour(shown, id, way))
      return
    }
    const target = targetOf(shown, id, way)
    if (!target) return setSaid(nowhere(way))
    focusWhenMoved(id)
    moveTo(id, target)
  }
  const fold = (status: ArticleStatus, isFolded: boolean) =>
    changeHabit('articles', {
      foldedStatuses: isFolded
        ? [...foldedStatuses, status]
        : foldedStatuses.filter((other) => other !== status),
    })
  const isEmpty = !isPending && total === 0 && !isNarrowed(query)
  return (
    <div className={classes.screen}>
      <ArticlesBar selectedId={selectedId} onLeave={() => focusCard(firstCard())} />
      <ListBar kind="article" columns={null} ordered={false} offered={<DueLine />} />
      {error !== null ? (
        <Problem fills>{messageOf(error)}</Problem>
      ) : isEmpty ? (
        <NoArticles />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the cards in it have the focus; their arrow keys are heard here
        <div ref={board} className={classes.board} onKeyDown={onKeyDown} aria-busy={isPending}>
          {columns.map((column) => (
            <BoardColumn
              key={column.status}
              column={column}
              isFolded={foldedStatuses.includes(column.status)}
              isNarrowed={isNarrowed(query)}
              selectedId={selectedId}
              outOfDate={outOfDate}
              findingCounts={findingCounts}
              onFold={(isFolded) => fold(column.status, isFolded)}
              onFocus={onFocus}
              onOpen={onOpen}
              onDrop={(id, after) => moveTo(id, { status: column.status, after })}
              onMore={() =>
                column.status === 'published' ? showInTable() : showMore(column.status, column.cards.length)
              }
            />
          ))}
        </div>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      <StatusLine
        left={<span>{countedKind(total, 'article')}</span>}
        right={<span>Enter opens, {movingKeys} move the card</span>}
      />
    </div>
  )
}

/** The published ones that the board has no room for. */
function showInTable(): void {
  changeListState('articles', {
    where: [{ test: 'among', field: 'status', values: ['published'] }],
    sort: { by: 'published', direction: 'descending' },
    viewId: null,
  })
  lookAs('articles', null, 'table')
}

function nowhere(way: Way): string {
  return way === 'up' || way === 'down' ? 'There is no other place that way.' : 'There is no column that way.'
}
