import type { EventName } from '@shared/ipc/contract'
import type { RecordKind } from '@shared/records/common'
import { keepPreviousData, QueryClient, type QueryKey, useQuery } from '@tanstack/react-query'
import { call, onEvent } from './desk'
import { type Arranged, getRecord, listRecords } from './records'

/**
 * What the window has read from the library. Nothing here grows old by itself: main says `records.changed`, and only
 * then is it read again. A screen that edits a record keeps its own copy while it is edited, as the record forms and
 * the article editor do, so that reading again never types over the writer.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The library is on this computer: being offline is no reason to wait.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** The whole library, one article or one product. */
export type OutOfDateScope = { articleId?: string; productId?: string }

/** Every key in one place, so that what reads and what invalidates cannot drift apart. */
export const keys = {
  record: (kind: RecordKind, id: string) => ['record', kind, id] as const,
  list: (kind: RecordKind) => ['list', kind] as const,
  listPage: (kind: RecordKind, query: Arranged, offset: number) => ['list', kind, query, offset] as const,
  groups: (kind: RecordKind, query: Arranged) => ['list', kind, 'groups', query] as const,
  board: (query: object, shown: object) => ['list', 'article', 'board', query, shown] as const,
  calendar: (from: string, to: string, query: object) => ['list', 'calendar', from, to, query] as const,
  due: ['list', 'article', 'due'] as const,
  findingCounts: ['list', 'article', 'findings'] as const,
  common: (kind: RecordKind, ids: readonly string[]) => ['common', kind, identityOf(ids)] as const,
  views: ['views'] as const,
  mentions: (kind: RecordKind, id: string) => ['mentions', kind, id] as const,
  search: (text: string, limit: number) => ['search', text, limit] as const,
  references: (ids: readonly string[]) => ['references', ...ids] as const,
  tags: ['tags'] as const,
  bin: ['bin'] as const,
  ingredientFacts: ['ingredient facts'] as const,
  ingredients: (filter: string, kind: string | null) => ['ingredients', filter, kind] as const,
  ingredientProducts: (name: string) => ['ingredients', 'products', name] as const,
  settings: ['settings'] as const,
  spellingChoices: ['spelling choices'] as const,
  dictionary: (name: string, articleId: string | null) => ['dictionary', name, articleId] as const,
  dictionaryArticles: ['dictionary', 'articles'] as const,
  revisions: (articleId: string) => ['revisions', articleId] as const,
  revision: (id: string) => ['revision', id] as const,
  templates: ['templates'] as const,
  fieldHints: (articleId: string) => ['templates', 'hints', articleId] as const,
  questions: (binned: boolean) => ['questions', binned] as const,
  starters: ['questions', 'starters'] as const,
  notes: (filter: string) => ['notes', filter] as const,
  outOfDate: ({ articleId = '', productId = '' }: OutOfDateScope) => ['facts', articleId, productId] as const,
}

const identities = new WeakMap<readonly string[], number>()
let identitiesGiven = 0

/** A number for an array of ids, so that a hundred thousand of them need not be a key themselves. */
function identityOf(ids: readonly string[]): number {
  let identity = identities.get(ids)
  if (identity === undefined) {
    identitiesGiven += 1
    identity = identitiesGiven
    identities.set(ids, identity)
  }
  return identity
}

/** What is read again when main tells of a change, by the event. */
const follows = {
  'views.changed': [keys.views],
  'notes.changed': [['notes'], ['list', 'article', 'board']],
  // A card says whether its text is still the approved one.
  'revisions.changed': [['list', 'article', 'board']],
  // Lists of articles can be in the board's order.
  'board.changed': [['list', 'article']],
  'templates.changed': [keys.templates],
  'questions.changed': [['questions']],
  'checks.changed': [keys.spellingChoices],
  'checks.counted': [keys.findingCounts],
  'dictionaries.changed': [['dictionary']],
} as const satisfies Partial<Record<EventName, readonly QueryKey[]>>

/**
 * Reads again what the events say has changed, from the start of the window.
 * @returns how to stop
 */
export function followChanges(): () => void {
  const names = Object.keys(follows) as (keyof typeof follows)[]
  const stops = [
    ...names.map((name) => onEvent(name, () => readAgain(follows[name]))),
    onEvent('search.refreshing', (progress) => {
      // Words that were not found may be found now.
      if (progress === null) readAgain([['search']])
    }),
    followRecords(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function readAgain(queryKeys: readonly QueryKey[]): void {
  for (const queryKey of queryKeys) void queryClient.invalidateQueries({ queryKey })
}

/** A bulk import tells of many records in a moment: one round of reading, so many milliseconds later, is enough. */
const ROUND_MS = 60
/** So many records are read again one by one; of more than that, all of the kind. */
const FEW = 50

function followRecords(): () => void {
  const waiting = new Map<RecordKind, Set<string>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    for (const [kind, ids] of waiting)
      readAgain(ids.size > FEW ? [['record', kind]] : [...ids].map((id) => keys.record(kind, id)))
    readAgain(keysWithWordsOf(new Set(waiting.keys())))
    waiting.clear()
  }
  const stop = onEvent('records.changed', ({ kind, ids }) => {
    const known = waiting.get(kind) ?? new Set()
    for (const id of ids) known.add(id)
    waiting.set(kind, known)
    timer ??= setTimeout(flush, ROUND_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** What holds words of records of these kinds: lists, search and mentions show those of others too. */
export function keysWithWordsOf(kinds: ReadonlySet<RecordKind>): QueryKey[] {
  const firsts = ['list', 'search', 'mentions', 'references', 'tags', 'bin', 'ingredients', 'common']
  if (kinds.has('product') || kinds.has('article')) firsts.push('facts')
  if (kinds.has('article')) firsts.push('notes')
  if (kinds.has('article') || kinds.has('interview')) firsts.push('questions')
  return firsts.map((first) => [first])
}

export function useRecord<Kind extends RecordKind>(kind: Kind, id: string | null) {
  return useQuery({
    queryKey: keys.record(kind, id ?? ''),
    queryFn: () => getRecord(kind, id ?? ''),
    enabled: id !== null,
  })
}

/** The first `limit` rows of a list, for pickers and small lists; long lists use `usePagedList`. */
export function useList<Kind extends RecordKind>(kind: Kind, wanted: string | Arranged = '', limit = 200) {
  const query = typeof wanted === 'string' ? { filter: wanted } : wanted
  return useQuery({
    queryKey: [...keys.listPage(kind, query, 0), limit],
    queryFn: () => listRecords(kind, { ...query, limit }),
    placeholderData: keepPreviousData,
  })
}

export function useMentions(kind: RecordKind, id: string) {
  return useQuery({
    queryKey: keys.mentions(kind, id),
    queryFn: () => call('mentions.ofRecord', { kind, id }),
  })
}

/** Published articles that print what their records no longer say. */
export function useOutOfDate(scope: OutOfDateScope = {}) {
  return useQuery({
    queryKey: keys.outOfDate(scope),
    queryFn: async () => (await call('facts.outOfDate', scope)).articles,
  })
}
