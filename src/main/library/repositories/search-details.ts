import type { ArticleStatus } from '@shared/records/choices'
import { type RecordKind, recordKinds } from '@shared/records/common'
import type { Library } from '../library'

/** What a row of found records says of one besides its title. */
export interface HitDetail {
  detail: string
  status: ArticleStatus | null
}

type Row = { id: string } & HitDetail

const detailOf: Record<RecordKind, string> = {
  article: 'SELECT id, byline AS detail, status FROM articles',
  interview: `SELECT id, coalesce((SELECT group_concat(name, ', ') FROM participants WHERE interview_id = interviews.id), '')
    AS detail, NULL AS status FROM interviews`,
  expert: 'SELECT id, title AS detail, NULL AS status FROM experts',
  brand: 'SELECT id, country AS detail, NULL AS status FROM brands',
  product: `SELECT id, coalesce((SELECT name FROM brands WHERE id = brand_id), '') AS detail, NULL AS status FROM products`,
  media: 'SELECT id, credit AS detail, NULL AS status FROM media',
  profile: `SELECT id, '' AS detail, NULL AS status FROM profiles`,
}

export function createHitDetails(library: Library) {
  const statements = new Map(
    recordKinds.map((kind) => [
      kind,
      library.connection.prepare<[string], Row>(
        `${detailOf[kind]} WHERE id IN (SELECT value FROM json_each(?))`,
      ),
    ]),
  )
  return (hits: readonly { kind: RecordKind; recordId: string }[]): Map<string, HitDetail> => {
    const details = new Map<string, HitDetail>()
    for (const [kind, statement] of statements) {
      const ids = hits.flatMap((hit) => (hit.kind === kind ? hit.recordId : []))
      if (ids.length === 0) continue
      for (const { id, detail, status } of statement.all(JSON.stringify(ids)))
        details.set(id, { detail, status })
    }
    return details
  }
}
