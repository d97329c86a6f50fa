import { Button } from '@mantine/core'
import type { Profile } from '@shared/records/profile'
import { IconCopy, IconFolderDown } from '@tabler/icons-react'
import { call } from '../../api/desk'
import { showError, showProblem } from '../../app/notices'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { counted } from '../../ui/words'
import classes from './publish-drawer.module.css'
import { tellExported } from './tell-exported'
import { useRunningExport } from './use-running-export'

/** The ways out for one article, as its profile wants it: to the clipboard, or into a folder. */
export function PublishActions({ articleId, profile }: { articleId: string; profile: Profile }) {
  const running = useRunningExport()
  const isMarkdown = profile.format === 'markdown'
  const exportNow = async () => {
    if (!(await mayGoOn('publish'))) return
    const done = await running.run([articleId], profile.id)
    if (!done.chosen) return
    const [written] = done.written
    if (written)
      tellExported(
        writtenWords(written.file, written.mediaFiles.length, done.folderName ?? 'the folder'),
        done.publishedAgain,
      )
    for (const line of written ? [] : done.problems) showProblem(line)
  }
  const copy = async (form: 'formatted' | 'source', words: string) => {
    if (!(await mayGoOn('publish'))) return
    const { publishedAgain } = await call('exports.toClipboard', { articleId, profileId: profile.id, form })
    tellExported(words, publishedAgain ? [articleId] : [])
  }
  const copySource = () => copy('source', `The ${isMarkdown ? 'Markdown' : 'HTML'} is on the clipboard.`)
  const copyFormatted = () =>
    copy('formatted', isMarkdown ? 'Copied as Markdown, and as formatted text.' : 'Copied as formatted text.')
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconCopy size={17} stroke={1.6} aria-hidden />}
        onClick={() => copySource().catch(showError)}
      >
        {isMarkdown ? 'Copy Markdown' : 'Copy HTML'}
      </Button>
      <Button variant="default" onClick={() => copyFormatted().catch(showError)}>
        Copy formatted text
      </Button>
      <Button
        variant="filled"
        loading={running.busy}
        leftSection={<IconFolderDown size={17} stroke={1.6} aria-hidden />}
        onClick={() => exportNow().catch(showError)}
      >
        Export to folder…
      </Button>
    </div>
  )
}

function writtenWords(file: string, pictures: number, folder: string): string {
  const beside = pictures > 0 ? ` and ${counted(pictures, 'picture')}` : ''
  return `Wrote ${file}${beside} to “${folder}”.`
}
