import { resolve } from 'node:path'
import { type RecordKind, recordKinds } from '@shared/records/common'
import type { LibraryState } from '@shared/records/library'
import type { Repositories } from '../library/repositories'
import type { OpenedLibrary } from './opened-library'

/** What is known where no library is open, or beside the one that is. */
export type LibraryStanding = Pick<
  LibraryState,
  'location' | 'checking' | 'problem' | 'damaged' | 'restored' | 'holder'
> & { sampleFolder: string }

/** What windows are told of the library that is open, or of why there is none. */
export function libraryState(opened: OpenedLibrary | null, standing: LibraryStanding): LibraryState {
  const { sampleFolder, checking, problem, damaged, holder, ...shown } = standing
  const isSample = shown.location === resolve(sampleFolder)
  if (!opened) {
    return {
      ...shown,
      open: false,
      name: null,
      isSample,
      readOnly: false,
      holder: null,
      schemaVersion: null,
      counts: null,
      checking,
      problem,
      damaged,
    }
  }
  const { library, records } = opened
  return {
    ...shown,
    open: true,
    name: isSample ? 'Sample library' : library.name,
    isSample,
    readOnly: library.mode === 'read',
    holder,
    schemaVersion: library.schemaVersion,
    counts: countsOf(records),
    checking: null,
    problem: problem ?? (library.notices.length > 0 ? library.notices.join(' ') : null),
    damaged: false,
  }
}

function countsOf(records: Repositories): Record<RecordKind, number> {
  const repositories = {
    article: records.articles,
    interview: records.interviews,
    expert: records.experts,
    brand: records.brands,
    product: records.products,
    media: records.media,
    profile: records.profiles,
  } satisfies Record<RecordKind, { count(): number }>
  // The keys are those of the record kinds, which `fromEntries` forgets.
  return Object.fromEntries(recordKinds.map((kind) => [kind, repositories[kind].count()])) as Record<
    RecordKind,
    number
  >
}
