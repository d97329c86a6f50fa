import type { CallOutput } from '@shared/ipc/contract'
import { counted, formatCount } from '../../ui/words'
import { missingOf } from './missing'

/** What became of several files, a sentence each; every file is in one of them. */
export function wordsOfAdded({
  files,
  media,
  newIds,
  present,
  problems,
  left,
}: CallOutput<'media.pick'>): string[] {
  const are = (count: number, words: string) =>
    `${formatCount(count)} ${count === 1 ? 'was' : 'were'} ${words}.`
  const added = `${counted(newIds.length, 'file')} of ${formatCount(files)} added.`
  return [
    left > 0 ? `Stopped. ${added} What came in stays.` : added,
    ...wants(media.filter(({ id }) => newIds.includes(id))),
    ...(present > 0 ? [are(present, 'there already')] : []),
    ...(problems.length > 0 ? [are(problems.length, 'refused')] : []),
    ...(left > 0 ? [are(left, 'not looked at')] : []),
  ]
}

function wants(media: CallOutput<'media.pick'>['media']): string[] {
  if (media.length === 0) return []
  const lacking = media.filter((each) => missingOf(each).length > 0).length
  if (lacking === 0) return ['Each brought its credit and words for those who cannot see it.']
  if (lacking === media.length) return ['Each needs a credit or alt text.']
  return [`${counted(lacking, 'file')} came without a credit or alt text.`]
}
