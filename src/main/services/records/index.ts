import type { CallName, CallParsed } from '@shared/ipc/contract'
import { builtInProfiles } from '@shared/records/profile'
import type { Library } from '../../library'
import { type Repositories, repositoriesOf } from '../../library/repositories'
import { articleCalls } from './article-calls'
import type { ChangeFeed } from './change-feed'
import { commonCalls, saved } from './common-calls'
import { createDeletion } from './delete-for-ever'
import { createEditing } from './editing'
import { listCalls } from './list-calls'
import { profileCalls } from './profile-calls'
import type { HandlersOf } from './record-call-types'
import { referenceCalls } from './reference-calls'

export { ChangeFeed, type RecordChange } from './change-feed'

type Feature =
  | 'articles'
  | 'interviews'
  | 'experts'
  | 'brands'
  | 'products'
  | 'media'
  | 'profiles'
  | 'mentions'
  | 'references'
  | 'search'
  | 'tags'
  | 'bin'
  | 'settings'
  | 'lists'
  | 'views'
  | 'records'
/** Media comes in from files, which is another service's part. */
type MediaFromFiles = 'media.pick' | 'media.addDropped' | 'media.addPasted'
export type RecordCallName = Exclude<Extract<CallName, `${Feature}.${string}`>, MediaFromFiles>
export type RecordServices = HandlersOf<RecordCallName>

/**
 * Everything the window can ask of records, keyed by the call's name, over one open library. Each call is one
 * transaction; what was written is told to `changes` afterwards.
 */
export function createRecordServices(library: Library, changes: ChangeFeed): RecordServices {
  const repositories = repositoriesOf(library)
  if (library.mode === 'write') ensureBuiltInProfiles(repositories)
  const { interviews, experts, brands, products, media, bin, settings } = repositories
  const deletion = createDeletion(library, repositories, changes)
  const { 'media.create': _fromFilesOnly, ...mediaCalls } = commonCalls('media', media, changes)
  type Ids = { ids: string[] }

  return {
    ...articleCalls(repositories, changes),
    ...commonCalls('interviews', interviews, changes),
    ...commonCalls('experts', experts, changes),
    ...commonCalls('brands', brands, changes),
    ...commonCalls('products', products, changes),
    ...mediaCalls,
    ...profileCalls(repositories, changes),
    ...referenceCalls(repositories),
    ...listCalls(repositories, changes),
    ...createEditing(library, repositories, changes),

    'articles.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('article', ids),
    'interviews.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('interview', ids),
    'experts.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('expert', ids),
    'brands.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('brand', ids),
    'products.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('product', ids),
    'media.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('media', ids),
    'profiles.deleteForEver': ({ ids }: Ids) => deletion.deleteForEver('profile', ids),

    'interviews.saveSegments': ({ id, revision, segments }: CallParsed<'interviews.saveSegments'>) =>
      saved(interviews, changes, id, interviews.saveSegments(id, revision, segments)),

    'bin.list': () => bin.list(),
    'bin.empty': () => deletion.emptyBin(),
    'settings.get': () => settings.get(),
    'settings.set': (input: CallParsed<'settings.set'>) => settings.set(input),
  } satisfies RecordServices
}

function ensureBuiltInProfiles({ profiles }: Repositories): void {
  const missing = builtInProfiles.filter(({ key }) => !profiles.hasKey(key))
  if (missing.length > 0) profiles.createMany(missing.map((fields) => ({ ...fields, builtIn: true })))
}
