import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { pluralOf } from '@shared/records/plural'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'

const page = { limit: 1, offset: 0 }

/** The calls on whole lists and on saved views. */
export function listCalls(repositories: Repositories, changes: ChangeFeed) {
  const { views } = repositories
  return {
    'lists.groups': ({ kind, query }: CallParsed<'lists.groups'>) => [
      ...repositories[pluralOf[kind]].listGroups({ ...query, ...page }),
    ],
    'lists.ids': ({ kind, query }: CallParsed<'lists.ids'>) =>
      repositories[pluralOf[kind]].listIds({ ...query, ...page }),
    'lists.find': ({ kind, query, sought }: CallParsed<'lists.find'>) => {
      const repository = repositories[pluralOf[kind]]
      const whole = { ...query, ...page }
      return 'id' in sought
        ? repository.placeOf(whole, sought.id)
        : repository.placeOfName(whole, sought.name, sought.from)
    },
    'views.list': (_input: CallParsed<'views.list'>) => views.list(),
    'views.save': ({ position, ...view }: CallParsed<'views.save'>) => {
      views.save(view, position)
      changes.tellViews()
      return view
    },
    'views.order': ({ kind, ids }: CallParsed<'views.order'>) => {
      views.order(kind, ids)
      changes.tellViews()
      return null
    },
    'views.delete': ({ id }: CallParsed<'views.delete'>) => {
      if (!views.delete(id))
        throw new DeskError('not-found', 'This view is no longer in the library. Nothing was changed.')
      changes.tellViews()
      return null
    },
  }
}
