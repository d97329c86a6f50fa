import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { commonCalls } from './common-calls'

/** The calls on profiles: those that came with the app can be changed, and stay. */
export function profileCalls({ profiles }: Repositories, changes: ChangeFeed) {
  const calls = commonCalls('profiles', profiles, changes)
  return {
    ...calls,
    'profiles.save': (input: CallParsed<'profiles.save'>) => {
      const present = profiles.get(input.id)
      if (present?.builtIn && present.key !== input.fields.key)
        throw new DeskError(
          'not-allowed',
          `The key “${present.key}” belongs to a profile that came with Beauty Desk and stays. Nothing was changed.`,
        )
      return calls['profiles.save'](input)
    },
    'profiles.bin': ({ ids }: { ids: string[] }) => {
      if (profiles.getMany(ids).some(({ builtIn }) => builtIn))
        throw new DeskError(
          'not-allowed',
          'A profile that came with Beauty Desk cannot be put in the bin. Nothing was changed.',
        )
      return calls['profiles.bin']({ ids })
    },
  }
}
