import { call } from '../../api/desk'
import { showDone, showUndo } from '../../app/notices'
import { counted } from '../../ui/words'

/**
 * Says what an export did, and offers to undo that articles which needed an update are Published again.
 * @param publishedAgain their ids
 */
export function tellExported(words: string, publishedAgain: readonly string[]): void {
  if (publishedAgain.length === 0) showDone(words)
  else showUndo(`${words} ${publishedAgainWords(publishedAgain)}`, () => needsUpdateAgain(publishedAgain))
}

export function publishedAgainWords({ length }: readonly string[]): string {
  return length === 1
    ? 'The article that needed an update is Published again.'
    : `${counted(length, 'article')} that needed an update are Published again.`
}

/** Articles that an export made Published again need an update still. */
export function needsUpdateAgain(ids: readonly string[]) {
  return call('records.editMany', {
    kind: 'article',
    ids: [...ids],
    fields: { status: 'needs-update' },
    tags: { add: [], remove: [] },
  })
}
