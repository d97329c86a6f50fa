import type { RecordKind } from '@shared/records/common'
import { pluralOf } from '@shared/records/plural'
import type { Place, Section } from '../routes'

const sectionOf: Record<RecordKind, Section> = { ...pluralOf, profile: 'settings' }

/** Where a record is shown. */
export function placeOfRecord(kind: RecordKind, id: string): Place {
  return { section: sectionOf[kind], id: kind === 'profile' ? null : id, view: null, find: null, part: null }
}
