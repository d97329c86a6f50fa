import { Button } from '@mantine/core'
import { showError } from '../../app/notices'
import { navigate } from '../../app/routes'
import { ImportOutcome } from '../../ui/import-frame'
import { useWhenClosed } from '../../ui/when-closed'
import { counted } from '../../ui/words'
import { type Accepted, takeBack } from './accepted'
import type { ImportState } from './import-state'

type Props = { state: ImportState; accepted: Accepted; onClose: () => void }

/** What became of every file that went in, and the way back. */
export function ImportReport({ state, accepted, onClose }: Props) {
  const files = state.items.map((item) => ({
    id: item.itemId,
    name: item.fileName,
    isLeftOut: item.state !== 'accepted' || item.found?.kind === 'rejected',
    // Most reasons begin with the name, which stands before them here.
    why:
      item.state === 'rejected'
        ? (item.found?.error ?? 'not readable').replace(`${item.fileName} `, '')
        : 'not added',
  }))
  const leftOut = files.filter(({ isLeftOut }) => isLeftOut)
  const toLookAt = state.items.flatMap((item) =>
    item.state === 'accepted' && item.found && item.found.warnings.length > 0
      ? [{ id: item.itemId, name: item.found.title || item.fileName, why: item.found.warnings.join(' ') }]
      : [],
  )
  const [firstArticle] = accepted.articleIds
  const runWhenClosed = useWhenClosed()
  const undo = async () => {
    await takeBack(accepted)
    onClose()
  }
  return (
    <ImportOutcome
      title={outcomeWords(files.length - leftOut.length, files.length)}
      lists={[
        { label: 'Files left out', items: leftOut },
        { label: 'To look at', items: toLookAt },
      ]}
      actions={
        <>
          <Button variant="default" onClick={() => undo().catch(showError)}>
            Undo the import
          </Button>
          {firstArticle && (
            <Button
              data-autofocus
              variant="filled"
              onClick={() => {
                runWhenClosed(() => {
                  document.getElementById('main')?.focus()
                  navigate({ section: 'articles', id: firstArticle })
                })
                onClose()
              }}
            >
              {accepted.articleIds.length > 1 ? 'Open the first article' : 'Open the article'}
            </Button>
          )}
        </>
      }
    >
      {[
        // What was made, not what went in: an interview comes with the article drafted from it.
        counted(accepted.articleIds.length, 'article'),
        accepted.interviewIds.length > 0 && counted(accepted.interviewIds.length, 'interview'),
        leftOut.length > 0 && `${counted(leftOut.length, 'file')} left out`,
      ]
        .filter(Boolean)
        .join(', ')}
      .
    </ImportOutcome>
  )
}

/** A single text may have been pasted, and is no file then. */
function outcomeWords(added: number, all: number): string {
  if (added === 0) return 'Nothing was added'
  if (all === 1) return 'The text is in the library'
  const files = added === all ? counted(all, 'file') : `${added} of ${counted(all, 'file')}`
  return `${files} ${added === 1 ? 'is' : 'are'} in the library`
}
