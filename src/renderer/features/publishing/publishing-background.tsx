import { lazy, Suspense, useState } from 'react'
import { call } from '../../api/desk'
import { unfinishedWork } from '../../app/closing'
import { useCommand } from '../../app/commands/use-command'
import { requestExport, useExportRequest } from '../../app/export-request'
import { showProblem } from '../../app/notices'
import { listIds, wholeList } from '../../app/records/paged-list'
import { usePlace } from '../../app/routes'
import { useArticleInHand } from '../../app/split/side'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { tellExported } from './tell-exported'

const PublishDrawer = lazy(() =>
  import('./publish-drawer').then((module) => ({ default: module.PublishDrawer })),
)
const ExportDialog = lazy(() =>
  import('./export-dialog').then((module) => ({ default: module.ExportDialog })),
)

/** The commands that bring articles out of the library, wherever the window is. */
export function PublishingBackground() {
  const place = usePlace()
  const articleId = useArticleInHand(place.section === 'articles' ? place.id : null)
  const [shown, setShown] = useState<{ for: string; focus: boolean } | null>(null)
  const requested = useExportRequest()
  const hasArticle = articleId !== null

  // The drawer belongs to the article it was opened for.
  const open = shown !== null && shown.for === articleId

  const show = async (focus: boolean) => {
    const [unsaved] = await unfinishedWork()
    if (unsaved) showProblem(`${unsaved.message} The preview shows what was last saved.`)
    if (articleId !== null) setShown({ for: articleId, focus })
  }
  useCommand('exports.open', () => show(true), hasArticle)
  // A preview stands beside the writing, so the caret stays in the text; the same key takes it away.
  useCommand('exports.preview', () => (open ? setShown(null) : show(false)), hasArticle)
  useCommand('exports.all', async () => {
    const ids = await listIds('article', wholeList)
    if (ids.length === 0) showProblem('There is no article to export yet.')
    else requestExport(ids)
  })
  useCommand('exports.copyMarkdown', () => copyAs(articleId, 'markdown'), hasArticle)
  useCommand('exports.copyHtml', () => copyAs(articleId, 'html'), hasArticle)

  return (
    <Suspense fallback={null}>
      {open && (
        <PublishDrawer
          key={shown.for}
          articleId={shown.for}
          takesFocus={shown.focus}
          onClose={() => setShown(null)}
        />
      )}
      {requested && <ExportDialog articleIds={requested} onClose={() => requestExport(null)} />}
    </Suspense>
  )
}

async function copyAs(articleId: string | null, key: 'markdown' | 'html'): Promise<void> {
  if (articleId === null || !(await mayGoOn('publish'))) return
  const { rows } = await call('profiles.list', {})
  const profile = rows.find((row) => row.key === key) ?? rows.find((row) => row.format === key)
  if (!profile) {
    showProblem(`There is no ${key === 'markdown' ? 'Markdown' : 'HTML'} profile in this library.`)
    return
  }
  const { publishedAgain, problems } = await call('exports.toClipboard', { articleId, profileId: profile.id })
  tellExported(
    key === 'markdown' ? 'Copied as Markdown.' : 'Copied as HTML.',
    publishedAgain ? [articleId] : [],
  )
  // Without the drawer nothing else says so.
  if (problems.length > 0) showProblem(`Worth a look: ${problems.map((line) => `${line}.`).join(' ')}`)
}
