import { type CallName, contract } from '@shared/ipc/contract'
import type { CurrentLibrary } from '../../services/current-library'
import type {
  DeletionCallName,
  EditCallName,
  MergeCallName,
  RecordCallName,
  RevisionCallName,
} from '../../services/records'
import type { Handlers } from '../handler'
import { callsForPlans, callsWithFiles } from './answered-later'

/** Features whose calls are answered by the open library's records alone. */
const features = new Set([
  'articles',
  'interviews',
  'experts',
  'brands',
  'products',
  'media',
  'profiles',
  'mentions',
  'notes',
  'references',
  'search',
  'tags',
  'bin',
  'settings',
  'facts',
  'lists',
  'views',
  'records',
  'board',
  'calendar',
])
const answeredElsewhere = new Set<string>([
  ...callsWithFiles,
  ...callsForPlans,
  'mentions.findNames',
  'experts.deleteForEver',
  'brands.deleteForEver',
  'products.deleteForEver',
  'facts.previewRevision',
  'facts.revise',
  'facts.undoRevision',
  'records.editMany',
  'records.undoEdit',
  'tags.rename',
  'tags.delete',
] satisfies CallName[])

type Answered = Exclude<
  RecordCallName,
  DeletionCallName | EditCallName | MergeCallName | RevisionCallName | 'media.save' | 'bin.empty'
>

/** Each call goes to the library that is open at that moment. */
export function recordHandlers(current: CurrentLibrary): Pick<Handlers, Answered> {
  const names = Object.keys(contract).filter((name): name is Answered => {
    const [feature = ''] = name.split('.')
    return features.has(feature) && !answeredElsewhere.has(name)
  })
  const handlers = names.map((name) => {
    // One name, its input and its answer belong together; a type cannot follow that through a list of names.
    const answer = (input: never) => (current.get().calls[name] as (input: never) => unknown)(input)
    return [name, answer] as const
  })
  return Object.fromEntries(handlers) as unknown as Pick<Handlers, Answered>
}
