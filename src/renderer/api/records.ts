import type { Contract } from '@shared/ipc/contract'
import type { Arrangement } from '@shared/lists/query'
import type { Article, ArticleSummary } from '@shared/records/article'
import type { Brand, BrandFields, BrandSummary } from '@shared/records/brand'
import type { RecordKind } from '@shared/records/common'
import type { Expert, ExpertFields, ExpertSummary } from '@shared/records/expert'
import type { Interview, InterviewFields, InterviewSummary } from '@shared/records/interview'
import type { Media, MediaFields, MediaSummary } from '@shared/records/media'
import { pluralOf } from '@shared/records/plural'
import type { Product, ProductFields, ProductSummary } from '@shared/records/product'
import type { Profile } from '@shared/records/profile'
import type { z } from 'zod'
import { call } from './desk'

/** What each kind of record is made of. */
type Records = {
  article: { whole: Article; summary: ArticleSummary }
  interview: { whole: Interview; summary: InterviewSummary; fields: InterviewFields }
  expert: { whole: Expert; summary: ExpertSummary; fields: ExpertFields }
  brand: { whole: Brand; summary: BrandSummary; fields: BrandFields }
  product: { whole: Product; summary: ProductSummary; fields: ProductFields }
  media: { whole: Media; summary: MediaSummary; fields: MediaFields }
  profile: { whole: Profile; summary: Profile }
}

/** The kinds that forms edit: articles save with their document, and profiles belong to publishing. */
export type FormKind = Exclude<RecordKind, 'article' | 'profile'>
export type Whole<Kind extends RecordKind> = Records[Kind]['whole']
export type Summary<Kind extends RecordKind> = Records[Kind]['summary']
export type Fields<Kind extends FormKind> = Records[Kind]['fields']
export type ListPage<Kind extends RecordKind> = { total: number; rows: Summary<Kind>[] }
export type SaveAnswer<Kind extends RecordKind> =
  | { outcome: 'saved'; revision: number; updatedAt: number }
  | { outcome: 'stale'; current: Whole<Kind> }

// A call's name computed from a kind is beyond what the type of `call` can follow; the casts here are the only ones,
// and `Records` is compared with the contract below.
// biome-ignore lint/suspicious/noExplicitAny: see above
const callComputed = call as (name: string, input: unknown) => Promise<any>

function nameOf(kind: RecordKind, method: string): string {
  return `${pluralOf[kind]}.${method}`
}

/** How a list is narrowed, ordered and grouped. */
export type Arranged = Arrangement & { filter: string }

export function listRecords<Kind extends RecordKind>(
  kind: Kind,
  query: Partial<Arranged> & { binned?: boolean; limit?: number; offset?: number },
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

type OutputOf<Kind extends RecordKind> = z.output<Contract[`${(typeof pluralOf)[Kind]}.get`]['output']>
type Apart = { [Kind in RecordKind]: OutputOf<Kind> extends Whole<Kind> ? never : Kind }[RecordKind]
type Nothing<Kinds extends never> = Kinds
/** Does not compile when `Records` and the contract come apart. */
export type RecordsMatchContract = Nothing<Apart>
