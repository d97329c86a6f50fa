import type { BoardCard, BoardColumn } from '@shared/records/board'
import type { ArticleStatus } from '@shared/records/choices'

export type Way = 'up' | 'down' | 'left' | 'right'
/** Where a card goes: under a status, right below another card, or first where that is null. */
export type Target = { status: ArticleStatus; after: string | null }

export function findCard(
  columns: readonly BoardColumn[],
  id: string | null,
): { column: BoardColumn; card: BoardCard; index: number } | null {
  for (const column of columns) {
    const index = column.cards.findIndex((card) => card.id === id)
    const card = column.cards[index]
    if (card) return { column, card, index }
  }
  return null
}

/** The card an arrow key leads to: within the column, or at the same height in the next column that has cards. */
export function neighbour(columns: readonly BoardColumn[], id: string | null, way: Way): string | null {
  const at = findCard(columns, id)
  if (!at) return columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null
  const { column, index } = at
  if (way === 'up' || way === 'down') return column.cards[index + (way === 'up' ? -1 : 1)]?.id ?? null
  const place = columns.indexOf(column)
  const others = way === 'left' ? columns.slice(0, place).toReversed() : columns.slice(place + 1)
  const next = others.find(({ cards }) => cards.length > 0)
  return next?.cards[Math.min(index, next.cards.length - 1)]?.id ?? null
}

/** Where a key moves a card; null where there is nowhere to go. Published ones stand by their day. */
export function targetOf(columns: readonly BoardColumn[], id: string, way: Way): Target | null {
  const at = findCard(columns, id)
  if (!at) return null
  const { column, index } = at
  const { status, cards } = column
  if (way === 'left' || way === 'right') {
    const next = columns[columns.indexOf(column) + (way === 'left' ? -1 : 1)]
    return next ? { status: next.status, after: null } : null
  }
  if (status === 'published') return null
  if (way === 'up') return index === 0 ? null : { status, after: cards[index - 2]?.id ?? null }
  const below = cards[index + 1]
  return below ? { status, after: below.id } : null
}

/** Whether a card stands there already. */
export function isThere(columns: readonly BoardColumn[], id: string, { status, after }: Target): boolean {
  const at = findCard(columns, id)
  if (!at || at.column.status !== status) return false
  return status === 'published' || after === id || (at.column.cards[at.index - 1]?.id ?? null) === after
}

/** The board as it is after a move, until the library has said the same. */
export function moved(columns: readonly BoardColumn[], id: string, { status, after }: Target): BoardColumn[] {
  const at = findCard(columns, id)
  if (!at) return [...columns]
  const { card } = at
  return columns.map((column) => {
    const others = column.cards.filter((other) => other.id !== id)
    const isFrom = column.status === card.status
    const isTo = column.status === status
    if (!isFrom && !isTo) return column
    const by = (isTo ? 1 : 0) - (isFrom ? 1 : 0)
    const place = after === null ? 0 : others.findIndex((other) => other.id === after) + 1
    return {
      ...column,
      count: column.count + by,
      words: column.words + by * card.wordCount,
      cards: isTo ? others.toSpliced(place, 0, { ...card, status }) : others,
    }
  })
}
