import { Button } from '@mantine/core'
import { showDone, showError } from '../../app/notices'
import { navigate } from '../../app/routes'
import { ImportOutcome } from '../../ui/import-frame'
import { counted } from '../../ui/words'
import { type Accepted, takeBack } from './accepted'
import { countReport, type ImportState } from './import-state'

type Props = { state: ImportState; accepted: Accepted; onClose: () => void }

/** What became of every file that went in, and the way back. */
export function ImportReport({ state, accepted, onClose }: Props) {
  const files = state.items.map((item) => ({
    id: item.itemId,
    name: item.fileName,
    kind: item.state === 'accepted' ? (item.found?.kind ?? 'article') : ('rejected' as const),
    // Most reasons begin with the name, which stands before them here.
    why:
      item.state === 'rejected'
        ? (item.found?.error ?? 'not readable').replace(`${item.fileName} `, '')
        : 'not added',
  }))
  const report = countReport(files)
  const toLookAt = state.items.flatMap((item) =>
    item.state === 'accepted' && item.found && item.found.warnings.length > 0
      ? [{ id: item.itemId, name: item.found.title || item.fileName, why: item.found.warnings.join(' ') }]
      : [],
  )
  const [firstArticle] = accepted.articleIds
  const undo = async () => {
    await takeBack(accepted)
    showDone('The import was taken back. What it made is in the bin.')
    onClose()
  }
  return (
    <ImportOutcome
      title={`${counted(report.files, 'file')} in, ${counted(report.files - report.rejected, 'file')} in the library`}
      lists={[
        { label: 'Files left out', items: files.filter(({ kind }) => kind === 'rejected') },
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
                navigate({ section: 'articles', id: firstArticle })
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
        counted(report.articles, 'article'),
        report.interviews > 0 && counted(report.interviews, 'interview'),
        report.rejected > 0 && `${counted(report.rejected, 'file')} left out`,
      ]
        .filter(Boolean)
        .join(', ')}
      .
    </ImportOutcome>
  )
}
