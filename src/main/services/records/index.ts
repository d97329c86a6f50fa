import { addDays } from '@shared/calendar-day'
import type { CallName, CallParsed } from '@shared/ipc/contract'
import { PERMISSION_SOON_DAYS } from '@shared/records/media'
import { builtInProfiles } from '@shared/records/profile'
import type { Library } from '../../library'
import { type Repositories, repositoriesOf } from '../../library/repositories'
import { factCalls, type RevisionCallName } from '../facts/fact-calls'
import { type FindCallName, findCalls } from '../find/find-calls'
import { articleCalls, type BeforeSave } from './article-calls'
import { boardCalls } from './board-calls'
import { calendarCalls } from './calendar-calls'
import type { ChangeFeed } from './change-feed'
import { commonCalls, saved } from './common-calls'
import { createDeletion, type DeletionCallName } from './delete-for-ever'
import { createEditing, type EditCallName } from './editing'
import { expertWork } from './expert-work'
import { listCalls } from './list-calls'
import { createMerging, type MergeCallName } from './merging'
import { noteCalls } from './note-calls'
import { profileCalls } from './profile-calls'
import type { FollowedHandlersOf, Following, HandlersOf } from './record-call-types'
import { referenceCalls } from './reference-calls'
import { createSlicedEdits } from './sliced-edits'
import { today } from './today'

export type { RevisionCallName } from '../facts/fact-calls'
export { ChangeFeed, type RecordChange } from './change-feed'
export type { DeletionCallName } from './delete-for-ever'
export type { EditCallName } from './editing'
export { createMerging, type MergeCallName } from './merging'
export { NamesInText } from './names-in-text'
export type { Following } from './record-call-types'

type Feature =
  | 'articles'
  | 'interviews'
  | 'experts'
  | 'brands'
  | 'products'
  | 'media'
  | 'profiles'
  | 'mentions'
  | 'merges'
  | 'notes'
  | 'references'
  | 'search'
  | 'tags'
  | 'bin'
  | 'settings'
  | 'facts'
  | 'lists'
  | 'views'
  | 'records'
  | 'board'
  | 'calendar'
/** Media comes in from files, which is another service's part. */
type MediaFromFiles = 'media.openOutside' | 'media.pick' | 'media.addDropped' | 'media.addPasted'
/** Answered by and by, so that a library of many names holds nobody up. */
type NamesFound = 'mentions.findNames'
/** Plans belong to the question bank. */
type Planned = 'interviews.savePlan' | 'interviews.copyPlan' | 'interviews.exportPlan'
export type RecordCallName = Exclude<
  Extract<CallName, `${Feature}.${string}`>,
  MediaFromFiles | NamesFound | Planned
>
type FollowedCallName =
  | DeletionCallName
  | EditCallName
  | MergeCallName
  | FindCallName
  | RevisionCallName
  | 'records.common'
  | 'bin.empty'
  | 'board.move'
export type RecordServices = HandlersOf<Exclude<RecordCallName, FollowedCallName>> &
  FollowedHandlersOf<FollowedCallName>

/**
 * Everything the window can ask of records, keyed by the call's name, over one open library. Each call is one
 * transaction, unless it says otherwise; what was written is told to `changes` afterwards.
 * @param revisions told before an article is saved, where revisions of it are kept
 */
export function createRecordServices(
  library: Library,
  changes: ChangeFeed,
  revisions?: BeforeSave,
): RecordServices {
  const repositories = repositoriesOf(library)
  if (library.mode === 'write') ensureBuiltInProfiles(repositories)
  const { interviews, experts, brands, products, media, bin, settings } = repositories
  const sliced = createSlicedEdits(library, repositories, (kind, ids) => changes.tell(kind, ids))
  const deletion = createDeletion(library, repositories, changes, sliced)
  const merging = createMerging(library, repositories, changes, sliced)
  const editing = createEditing(library, repositories, changes, sliced)
  const { 'media.create': _fromFilesOnly, ...mediaCalls } = commonCalls('media', media, changes)
  type Ids = { ids: string[] }

  return {
    ...articleCalls(repositories, changes, revisions),
    ...commonCalls('interviews', interviews, changes),
    ...commonCalls('experts', experts, changes),
    ...commonCalls('brands', brands, changes),
    ...commonCalls('products', products, changes),
    ...mediaCalls,
    'media.wants': () => media.countWants(addDays(today(), PERMISSION_SOON_DAYS)),
    'media.uses': ({ id }: CallParsed<'media.uses'>) => media.uses(id),
    ...profileCalls(repositories, changes),
    ...referenceCalls(repositories),
    ...factCalls(library, repositories, changes),
    ...findCalls(library, repositories, changes),
    ...listCalls(repositories, changes),
    ...noteCalls(repositories, changes),
    ...editing,
    ...boardCalls(library, repositories, changes, editing),
    ...calendarCalls(repositories),

    'articles.deleteForEver': ({ ids }: Ids) => deletion.deleteAtOnce('article', ids),
    'interviews.deleteForEver': ({ ids }: Ids) => deletion.deleteAtOnce('interview', ids),
    'experts.deleteForEver': ({ ids }: Ids, following?: Following) =>
      deletion.deleteShown('expert', ids, following),
    'brands.deleteForEver': ({ ids }: Ids, following?: Following) =>
      deletion.deleteShown('brand', ids, following),
    'products.deleteForEver': ({ ids }: Ids, following?: Following) =>
      deletion.deleteShown('product', ids, following),
    'media.deleteForEver': ({ ids }: Ids, following?: Following) =>
      deletion.deleteShown('media', ids, following),
    'profiles.deleteForEver': ({ ids }: Ids) => deletion.deleteAtOnce('profile', ids),

    'interviews.saveSegments': ({ id, revision, segments }: CallParsed<'interviews.saveSegments'>) =>
      saved(interviews, changes, id, interviews.saveSegments(id, revision, segments)),

    'experts.work': ({ id }: { id: string }) => expertWork(repositories, id),
    'merges.make': (input: CallParsed<'merges.make'>, following?: Following) =>
      merging.make(input, following),
    'merges.undo': ({ mergeId }: CallParsed<'merges.undo'>, following?: Following) =>
      merging.undo(mergeId, following),

    'bin.list': () => bin.list(),
    'bin.empty': (_input: null, following?: Following) => deletion.emptyBin(following),
    'settings.get': () => settings.get(),
    'settings.set': (input: CallParsed<'settings.set'>) => settings.set(input),
  } satisfies RecordServices
}

function ensureBuiltInProfiles({ profiles }: Repositories): void {
  const missing = builtInProfiles.filter(({ key }) => !profiles.hasKey(key))
  if (missing.length > 0) profiles.createMany(missing.map((fields) => ({ ...fields, builtIn: true })))
}
