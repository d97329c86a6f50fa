import type { CallParsed } from '@shared/ipc/contract'
import type { BoardColumn } from '@shared/records/board'
import { type ArticleStatus, articleStatuses } from '@shared/records/choices'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import type { createEditing } from './editing'

/** Cards of a column unless the window asks for more. */
const USUALLY_SHOWN = 40

const page = { limit: 1, offset: 0, binned: false }
const byPlace = { by: 'board', direction: 'ascending' } as const
const newestFirst = { by: 'published', direction: 'descending' } as const

/** The calls on the board: a column a status, with a place for each article among those that have it. */
export function boardCalls(
  library: Library,
  { articles, board }: Repositories,
  changes: ChangeFeed,
  editing: Pick<ReturnType<typeof createEditing>, 'records.editMany'>,
) {
  function read({ query, shown }: CallParsed<'board.read'>): BoardColumn[] {
    const list = { ...query, ...page, sort: byPlace, group: 'status' }
    const ids = articles.listIds(list)
    const words = board.words(ids)
    let from = 0
    const found = new Map<string | null, { count: number; ids: string[] }>()
    for (const { key, count } of articles.listGroups(list)) {
      found.set(key, { count, ids: ids.slice(from, from + count) })
      from += count
    }
    return articleStatuses.map((status) => {
      const column = found.get(status) ?? { count: 0, ids: [] }
      const limit = shown[status] ?? USUALLY_SHOWN
      const first = status === 'published' ? newest(query, column.ids, limit) : column.ids.slice(0, limit)
      return { status, count: column.count, words: words.get(status) ?? 0, cards: board.cards(first) }
    })
  }

  /** Nobody orders by hand what is done: readers saw the newest last. */
  function newest(query: CallParsed<'board.read'>['query'], ids: readonly string[], limit: number): string[] {
    if (ids.length === 0) return []
    const where = [...(query.where ?? []), isAt('published')]
    return articles.listIds({ ...query, ...page, where, sort: newestFirst }).slice(0, limit)
  }

  function columnOf(status: ArticleStatus): string[] {
    return articles.listIds({ ...page, filter: '', where: [isAt(status)], sort: byPlace })
  }

  /** Gives the articles places right below `after`; what stands above them and has none yet is given one too. */
  function place(ids: readonly string[], status: ArticleStatus, after: string | null): void {
    const others = columnOf(status).filter((id) => !ids.includes(id))
    // What it was put under may have moved on: then it stands first.
    const at = after === null ? 0 : others.indexOf(after) + 1
    const positions = board.positions(status)
    const placeOf = (id: string | undefined) => (id === undefined ? null : (positions.get(id) ?? null))
    const above = others.slice(0, at)
    const placed = above.filter((id) => positions.has(id))
    const below = placeOf(others[at])
    const last = placeOf(placed.at(-1))
    // Libraries that were brought together can have one place twice: then all of the column are placed anew.
    const isCrowded = last !== null && below !== null && last >= below
    const moved = isCrowded
      ? [...above, ...ids, ...others.slice(at)]
      : [...above.filter((id) => !positions.has(id)), ...ids]
    const keys = isCrowded
      ? generateNKeysBetween(null, null, moved.length)
      : generateNKeysBetween(last, below, moved.length)
    for (const [index, articleId] of moved.entries()) {
      const position = keys[index]
      if (position !== undefined) board.place({ articleId, status, position })
    }
  }

  return {
    'board.read': (input: CallParsed<'board.read'>) => library.read(() => read(input)),

    async 'board.move'({ ids, status, after, editId }: CallParsed<'board.move'>) {
      const present = articles.getStatuses(ids)
      const there = ids.filter((id) => present.has(id))
      const [first] = there
      const former = first === undefined ? undefined : present.get(first)
      const column =
        former === undefined ? [] : columnOf(former).filter((id) => id === first || !ids.includes(id))
      const formerlyAfter = column[column.indexOf(first ?? '') - 1] ?? null
      if (after !== undefined && status !== 'published') library.write(() => place(there, status, after))
      const noTags = { add: [], remove: [] }
      const change = { kind: 'article', ids: there, fields: { status }, tags: noTags, editId } as const
      const { done, left } = await editing['records.editMany'](change)
      if (after !== undefined) changes.tellPlaces()
      return { editId, done, left: left + ids.length - there.length, formerlyAfter }
    },
  }
}

function isAt(status: ArticleStatus) {
  return { test: 'among' as const, field: 'status', values: [status] }
}
