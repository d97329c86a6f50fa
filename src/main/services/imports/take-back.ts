import type { CallOutput, CallParsed } from '@shared/ipc/contract'
import type { OpenedLibrary } from '../opened-library'

/**
 * Puts in the bin what an import brought, from where it can be restored. A picture that something else in use shows
 * by now stays; what is in the bin already, or gone, is passed over.
 */
export function takeBackImport(
  { library, records }: OpenedLibrary,
  brought: CallParsed<'imports.takeBack'>,
): CallOutput<'imports.takeBack'> {
  const { articles, interviews, media } = records
  return library.write(() => {
    const taken = {
      articleIds: binNow(articles, brought.articleIds),
      interviewIds: binNow(interviews, brought.interviewIds),
    }
    // Only now is to be seen what nothing shows any more.
    const mediaIds = media.unusedAmong(brought.mediaIds)
    media.bin(mediaIds)
    const gone = new Set(media.binnedAmong(brought.mediaIds))
    const mediaKept = brought.mediaIds.filter((id) => !gone.has(id) && media.has(id)).length
    return { ...taken, mediaIds, mediaKept }
  })
}

function binNow(
  repository: OpenedLibrary['records']['articles' | 'interviews'],
  ids: readonly string[],
): string[] {
  const before = new Set(repository.binnedAmong(ids))
  repository.bin(ids)
  return repository.binnedAmong(ids).filter((id) => !before.has(id))
}
