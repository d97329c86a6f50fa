import type { CallInput, CallName, CallOutput } from '@shared/ipc/contract'
import type { RecordKind } from '@shared/records/common'
import { call } from './desk'

/** The first part of the calls of each record kind. */
const callPrefix = {
  article: 'articles',
  interview: 'interviews',
  expert: 'experts',
  brand: 'brands',
  product: 'products',
  media: 'media',
  profile: 'profiles',
} as const satisfies Record<RecordKind, string>

type Prefix<Kind extends RecordKind> = (typeof callPrefix)[Kind]
type Named<Kind extends RecordKind, Method extends string> = Extract<CallName, `${Prefix<Kind>}.${Method}`>

/** The kinds whose calls all have the same shape: articles save with their document, so they have their own feature. */
export type FormKind = Exclude<RecordKind, 'article' | 'profile'>
export type Whole<Kind extends RecordKind> = CallOutput<Named<Kind, 'get'>>
export type Summary<Kind extends RecordKind> =
  CallOutput<Named<Kind, 'list'>> extends { rows: (infer Row)[] } ? Row : never
export type Fields<Kind extends FormKind> =
  CallInput<Named<Kind, 'save'>> extends { fields: infer F } ? F : never
export type SaveAnswer<Kind extends RecordKind> = CallOutput<Named<Kind, 'save'>>
export type ListPage<Kind extends RecordKind> = { total: number; rows: Summary<Kind>[] }

// A call's name computed from a kind is beyond what the type of `call` can follow; the casts here are the only ones,
// and each result type is read from the contract under the same computed name.
// biome-ignore lint/suspicious/noExplicitAny: see above
const callComputed = call as (name: string, input: unknown) => Promise<any>

function nameOf(kind: RecordKind, method: string): string {
  return `${callPrefix[kind]}.${method}`
}

export function listRecords<Kind extends RecordKind>(
  kind: Kind,
  query: { filter?: string; binned?: boolean; limit?: number; offset?: number },
): Promise<ListPage<Kind>> {
  return callComputed(nameOf(kind, 'list'), query)
}

export function getRecord<Kind extends RecordKind>(kind: Kind, id: string): Promise<Whole<Kind>> {
  return callComputed(nameOf(kind, 'get'), { id })
}

export function createRecord<Kind extends Exclude<FormKind, 'media'>>(
  kind: Kind,
  fields: Fields<Kind>,
): Promise<Whole<Kind>> {
  return callComputed(nameOf(kind, 'create'), { fields })
}

export function saveRecord<Kind extends FormKind>(
  kind: Kind,
  save: { id: string; revision: number; fields: Fields<Kind> },
): Promise<SaveAnswer<Kind>> {
  return callComputed(nameOf(kind, 'save'), save)
}

/** Each answers how many records it was done to. */
export function binRecords(kind: RecordKind, ids: string[]): Promise<{ done: number }> {
  return callComputed(nameOf(kind, 'bin'), { ids })
}

export function restoreRecords(kind: RecordKind, ids: string[]): Promise<{ done: number }> {
  return callComputed(nameOf(kind, 'restore'), { ids })
}

export function deleteRecordsForEver(kind: RecordKind, ids: string[]): Promise<{ done: number }> {
  return callComputed(nameOf(kind, 'deleteForEver'), { ids })
}
