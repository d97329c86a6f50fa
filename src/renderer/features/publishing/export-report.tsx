import { Button } from '@mantine/core'
import type { CallOutput } from '@shared/ipc/contract'
import { useState } from 'react'
import { showError } from '../../app/notices'
import { counted, formatCount } from '../../ui/words'
import classes from './export-dialog.module.css'
import { needsUpdateAgain, publishedAgainWords } from './tell-exported'

type Props = { report: CallOutput<'exports.toFolder'>; asked: number; onClose: () => void }

/** A list longer than this is not read line by line, and would be slow to draw. */
const LONGEST_LIST = 500

/** What an export wrote, and what stood in its way. */
export function ExportReport({ report, asked, onClose }: Props) {
  const { written, problems, folderName, cancelled } = report
  const wrote = `${counted(written.length, 'article')} of ${formatCount(asked)}`
  return (
    <div className={classes.form}>
      <p role="status">
        {cancelled
          ? `Stopped. ${wrote} ${written.length === 1 ? 'was' : 'were'} written to “${folderName}” and ${written.length === 1 ? 'stays' : 'stay'} there.`
          : `${wrote} written to “${folderName}”.`}
      </p>
      <PublishedAgain ids={report.publishedAgain} />
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="Problems">
          {problems.slice(0, LONGEST_LIST).map((line, index) => (
            // Two articles may have the same problem.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>{line}</li>
          ))}
          <AndMore count={problems.length - LONGEST_LIST} />
        </ul>
      )}
      {written.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by key
        <ul className={classes.files} aria-label="Files" tabIndex={0}>
          {written.slice(0, LONGEST_LIST).map(({ articleId, title, file, mediaFiles }) => (
            <li key={articleId}>
              <span className={classes.name}>{title || 'Untitled article'}</span>
              <span className={classes.file}>
                {file}
                {mediaFiles.length > 0 && ` · ${counted(mediaFiles.length, 'picture')}`}
              </span>
            </li>
          ))}
          <AndMore count={written.length - LONGEST_LIST} />
        </ul>
      )}
      <div className={classes.actions}>
        <Button data-autofocus variant="filled" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}

function PublishedAgain({ ids }: { ids: string[] }) {
  const [takenBack, setTakenBack] = useState(false)
  if (ids.length === 0) return null
  const takeBack = async () => {
    await needsUpdateAgain(ids)
    setTakenBack(true)
  }
  return (
    <p className={classes.again}>
      {takenBack ? `${counted(ids.length, 'article')} left as needing an update.` : publishedAgainWords(ids)}
      {!takenBack && (
        <button
          type="button"
          className={classes.link}
          aria-label="Undo: leave them as needing an update"
          onClick={() => takeBack().catch(showError)}
        >
          Undo
        </button>
      )}
    </p>
  )
}

function AndMore({ count }: { count: number }) {
  return count > 0 && <li className={classes.file}>and {formatCount(count)} more</li>
}
