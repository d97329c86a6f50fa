import type { BoardColumn } from '@shared/records/board'
import { type ArticleStatus, articleStatuses } from '@shared/records/choices'
import { describe, expect, test } from 'vitest'
import { isThere, moved, neighbour, targetOf } from './moves'

function board(cards: Partial<Record<ArticleStatus, string>>): BoardColumn[] {
  return articleStatuses.map((status) => {
    const ids = [...(cards[status] ?? '')]
    return {
      status,
      count: ids.length,
      words: ids.length * 10,
      cards: ids.map((id) => ({
        id,
        title: id,
        status,
        client: '',
        deadline: null,
        publishedOn: null,
        wordCount: 10,
        wordBudget: null,
        coverMediaId: null,
        experts: [],
        openTodos: 0,
        editedSinceApproved: false,
      })),
    }
  })
}

const columns = board({ idea: 'abc', drafting: 'd', published: 'pq' })

describe('arrows', () => {
  test('go through a column and past empty ones, at the same height', () => {
    expect(neighbour(columns, null, 'down')).toBe('a')
    expect(neighbour(columns, 'a', 'down')).toBe('b')
    expect(neighbour(columns, 'a', 'up')).toBeNull()
    expect(neighbour(columns, 'c', 'right')).toBe('d')
    expect(neighbour(columns, 'd', 'right')).toBe('p')
    expect(neighbour(columns, 'q', 'left')).toBe('d')
  })

  test('move a card by one place, or to the top of the next column', () => {
    expect(targetOf(columns, 'a', 'down')).toEqual({ status: 'idea', after: 'b' })
    expect(targetOf(columns, 'c', 'up')).toEqual({ status: 'idea', after: 'a' })
    expect(targetOf(columns, 'b', 'up')).toEqual({ status: 'idea', after: null })
    expect(targetOf(columns, 'a', 'up')).toBeNull()
    expect(targetOf(columns, 'c', 'right')).toEqual({ status: 'assigned', after: null })
    expect(targetOf(columns, 'a', 'left')).toBeNull()
    expect(targetOf(columns, 'p', 'down')).toBeNull()
  })
})

test('a moved card stands where it was put, and counts and words follow', () => {
  const after = moved(columns, 'b', { status: 'drafting', after: 'd' })
  expect(after.map(({ cards }) => cards.map(({ id }) => id).join(''))).toEqual([
    'ac',
    '',
    'db',
    '',
    '',
    'pq',
    '',
  ])
  expect(after[0]).toMatchObject({ count: 2, words: 20 })
  expect(after[2]).toMatchObject({ count: 2, words: 20, cards: [{}, { status: 'drafting' }] })
  const within = moved(columns, 'a', { status: 'idea', after: 'c' })
  expect(within[0]).toMatchObject({ count: 3, words: 30, cards: [{ id: 'b' }, { id: 'c' }, { id: 'a' }] })
})

test('a card that stands there already is not moved', () => {
  expect(isThere(columns, 'b', { status: 'idea', after: 'a' })).toBe(true)
  expect(isThere(columns, 'b', { status: 'idea', after: 'b' })).toBe(true)
  expect(isThere(columns, 'b', { status: 'idea', after: null })).toBe(false)
  expect(isThere(columns, 'q', { status: 'published', after: null })).toBe(true)
})
