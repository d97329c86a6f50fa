import type { RecordKind } from '@shared/records/common'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../library'
import { once } from './statements'

/** Records that name others in a field, by kind. */
export type Tied = { kind: TiedKind; ids: string[] }[]
type TiedKind = 'article' | 'interview' | 'expert' | 'product'

const GIVEN = '(SELECT value FROM json_each(?))'

/** For each kind of record, who may name it in a field, and by what. The schema takes the field's value with the record. */
const tiesTo: Partial<Record<RecordKind, [TiedKind, where: string][]>> = {
  media: [
    ['article', `cover_media_id IN ${GIVEN}`],
    ['interview', `recording_media_id IN ${GIVEN}`],
    ['expert', `portrait_media_id IN ${GIVEN}`],
    ['product', `picture_media_id IN ${GIVEN}`],
  ],
  brand: [
    ['expert', `id IN (SELECT expert_id FROM brand_interests WHERE brand_id IN ${GIVEN})`],
    ['product', `brand_id IN ${GIVEN}`],
  ],
  expert: [['interview', `id IN (SELECT interview_id FROM participants WHERE expert_id IN ${GIVEN})`]],
  interview: [
    ['article', `id IN (SELECT article_id FROM article_interviews WHERE interview_id IN ${GIVEN})`],
  ],
}

/** What happens to records that name others, when those are deleted for ever. */
export function createTies({ connection }: Library) {
  const raise = once(() =>
    Object.fromEntries(
      Object.entries(tiesTo).map(([kind, ties]) => [
        kind,
        ties.map(([tied, where]) => {
          const text = `UPDATE ${pluralOf[tied]} SET revision = revision + 1 WHERE ${where} RETURNING id`
          return { tied, statement: connection.prepare<[string], string>(text).pluck() }
        }),
      ]),
    ),
  )
  const forgetCovers = once(() =>
    connection.prepare<[string]>(
      `DELETE FROM mentions WHERE record_id IN ${GIVEN} AND kind = 'media' AND use = 'cover'`,
    ),
  )
  return {
    /**
     * Raises the revision of every record that names one of these in a field, as the field is about to lose its value:
     * whoever has it open must not save the old value over it, which the library would refuse each time. A part of its
     * caller's transaction.
     */
    letGo(kind: RecordKind, ids: readonly string[]): Tied {
      const given = JSON.stringify(ids)
      if (kind === 'media') forgetCovers().run(given)
      return (raise()[kind] ?? [])
        .map(({ tied, statement }) => ({ kind: tied, ids: statement.all(given) }))
        .filter((tied) => tied.ids.length > 0)
    },
  }
}
