import {
  acquisitionKinds,
  articleStatuses,
  interviewMedia,
  mediaKinds,
  productKinds,
} from '../records/choices'

/**
 * What the lists of each kind of record can be ordered, narrowed and grouped by, once: the calls check names against
 * it, the repositories give each name its SQL, and the window makes menus of it.
 */
export const listKinds = ['article', 'interview', 'expert', 'brand', 'product', 'media'] as const
export type ListKind = (typeof listKinds)[number]

/** The first one is the order a list has by itself; its direction is in `firstDirection`. */
export const listSorts = {
  article: [
    'updated',
    'title',
    'status',
    'client',
    'byline',
    'deadline',
    'published',
    'words',
    'created',
    'board',
  ],
  interview: ['updated', 'title', 'held', 'medium', 'consent', 'length'],
  expert: ['name', 'employer', 'contacted', 'mentions', 'updated'],
  brand: ['name', 'country', 'owner', 'products', 'mentions', 'updated'],
  product: [
    'name',
    'brand',
    'kind',
    'category',
    'acquisition',
    'availability',
    'price',
    'asOf',
    'mentions',
    'updated',
    'created',
  ],
  media: ['updated', 'title', 'kind', 'credit', 'licence', 'permission', 'permissionEnds', 'uses', 'created'],
} as const satisfies Record<ListKind, readonly string[]>
export type SortName<Kind extends ListKind = ListKind> = (typeof listSorts)[Kind][number]

/**
 * How a field is narrowed. `choice`: one of fixed values; `words`: one of those that records have; `brand` and
 * `expert`: a record; `tag`: a tag's name. Null among the values stands for records that have none.
 */
export type ListField =
  | { type: 'choice'; values: readonly string[]; optional?: true }
  | { type: 'words' }
  | { type: 'brand' }
  | { type: 'tag' }
  | { type: 'expert' }

export const listFields = {
  article: {
    status: { type: 'choice', values: articleStatuses },
    client: { type: 'words' },
    byline: { type: 'words' },
    expert: { type: 'expert' },
    tag: { type: 'tag' },
  },
  interview: {
    medium: { type: 'choice', values: interviewMedia },
    consent: { type: 'choice', values: ['none', 'spoken', 'written'] },
    tag: { type: 'tag' },
  },
  expert: { employer: { type: 'words' }, tag: { type: 'tag' } },
  brand: { country: { type: 'words' }, owner: { type: 'words' }, tag: { type: 'tag' } },
  product: {
    brand: { type: 'brand' },
    kind: { type: 'choice', values: productKinds },
    category: { type: 'words' },
    acquisition: { type: 'choice', values: acquisitionKinds, optional: true },
    availability: { type: 'choice', values: ['current', 'reformulated', 'discontinued'] },
    tag: { type: 'tag' },
  },
  media: {
    kind: { type: 'choice', values: mediaKinds },
    permission: { type: 'choice', values: ['unknown', 'asked', 'granted', 'not-needed'] },
    credit: { type: 'words' },
    licence: { type: 'words' },
    tag: { type: 'tag' },
  },
} as const satisfies Record<ListKind, Record<string, ListField>>
export type FieldName<Kind extends ListKind = ListKind> = Kind extends ListKind
  ? keyof (typeof listFields)[Kind] & string
  : never

/** A record can have several tags, and an article several experts, so it cannot stand in one group for them. */
export type SeveralName = 'tag' | 'expert'
export type GroupName<Kind extends ListKind = ListKind> = Exclude<FieldName<Kind>, SeveralName>

/** Statements that hold of a record or do not. */
export const listFlags = {
  article: ['outOfDate', 'late', 'dueSoon', 'owed', 'withoutDeadline', 'untagged'],
  interview: ['withoutRecording', 'withoutTranscript', 'untagged'],
  expert: ['unmentioned', 'withInterests', 'withoutPortrait', 'untagged'],
  brand: ['unmentioned', 'withoutProducts', 'untagged'],
  product: ['toDisclose', 'unmentioned', 'withoutPrice', 'withoutPicture', 'affiliate', 'untagged'],
  media: ['missingCredit', 'missingAlt', 'missingEither', 'unused', 'permissionEnds', 'untagged'],
} as const satisfies Record<ListKind, readonly string[]>
export type FlagName<Kind extends ListKind = ListKind> = (typeof listFlags)[Kind][number]

/** Amounts and days that a range can be set on; `price` is in the minor unit of a currency, days are from today on. */
export const listRanges = {
  article: ['words', 'daysLeft'],
  interview: [],
  expert: [],
  brand: [],
  product: ['price', 'priceAge'],
  media: [],
} as const satisfies Record<ListKind, readonly string[]>
export type RangeName<Kind extends ListKind = ListKind> = (typeof listRanges)[Kind][number]

/** The way a sort begins when it is first chosen: names from A, the newest and the most first. */
export function firstDirection(sort: SortName): 'ascending' | 'descending' {
  const fromTheTop: readonly SortName[] = [
    'updated',
    'created',
    'published',
    'held',
    'words',
    'mentions',
    'products',
    'uses',
    'length',
  ]
  return fromTheTop.includes(sort) ? 'descending' : 'ascending'
}

export function groupsOf(kind: ListKind): GroupName[] {
  return Object.entries(listFields[kind]).flatMap(([name, field]) =>
    // What is left of the names once these are out are the groups; `entries` forgets the names' type.
    field.type === 'tag' || field.type === 'expert' ? [] : [name as GroupName],
  )
}

export function fieldOf(kind: ListKind, name: string): ListField | undefined {
  const fields: Record<string, ListField> = listFields[kind]
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
