import { Button, Progress } from '@mantine/core'
import type { KnownBackupSummary } from '@shared/ipc/backup-calls'
import { recordKinds } from '@shared/records/common'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useLibraryState } from '../../app/library-state'
import { showError } from '../../app/notices'
import { formatAge, formatMoment } from '../../ui/dates'
import { countedKind } from '../../ui/words'
import classes from './backup-list.module.css'
import type { Restore, Restoring } from './use-restore'

type Props = { restore: Restore; onChoose: (backup: KnownBackupSummary) => void }

/** The newest are what is wanted; the rest is a click away. */
const SHOWN_AT_FIRST = 3

/** Backups with their age and what they hold, each with the way back to it; or how far the one being restored is. */
export function BackupList({ restore, onChoose }: Props) {
  const { backups, looked, problem, restoring, choose, cancel } = restore
  const [all, setAll] = useState(false)
  if (restoring) return <HowFar restoring={restoring} onCancel={cancel} />
  const shown = all ? backups : backups.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={classes.backups} aria-label="Backups">
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((backup, index) => (
            <Backup key={backup.backupId} backup={backup} isFirst={index === 0} onChoose={onChoose} />
          ))}
        </ul>
      )}
      <div className={classes.more}>
        {looked && backups.length === 0 && (
          <p className={classes.status}>
            {problem ?? 'No backup of this library is known on this computer.'}
          </p>
        )}
        {shown.length < backups.length && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show {backups.length - shown.length} older
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={17} stroke={1.6} aria-hidden />}
          onClick={() => choose().catch(showError)}
        >
          Choose a backup…
        </Button>
      </div>
    </section>
  )
}

type BackupProps = {
  backup: KnownBackupSummary
  isFirst: boolean
  onChoose: (backup: KnownBackupSummary) => void
}

function Backup({ backup, isFirst, onChoose }: BackupProps) {
  const { location: place } = useLibraryState()
  const { madeAt, library, kind, location } = backup
  const moment = formatMoment(madeAt)
  const notes = [
    place !== null && library !== folderName(place) && `Of “${library}”`,
    kind === 'database' && 'Made before a change of format, without media',
  ].filter(Boolean)
  return (
    <li className={classes.backup}>
      <div className={classes.words}>
        <p className={classes.title}>
          {moment} <span className={classes.age}>{formatAge(madeAt)}</span>
        </p>
        <p className={classes.counts}>{contentsOf(backup)}</p>
        {notes.length > 0 && <p className={classes.counts}>{notes.join('. ')}</p>}
        <p className={classes.place} title={location}>
          {location}
        </p>
      </div>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        aria-label={`Restore the backup of ${moment}`}
        onClick={() => onChoose(backup)}
      >
        Restore
      </Button>
    </li>
  )
}

/** "24 articles, 3 interviews, 9 products". */
export function contentsOf({ counts }: Pick<KnownBackupSummary, 'counts'>): string {
  const parts = recordKinds
    .filter((kind) => kind !== 'profile' && counts[kind] > 0)
    .map((kind) => countedKind(counts[kind], kind))
  return parts.length > 0 ? parts.join(', ') : 'Nothing in it yet'
}

/** What a library is called by its backups, open or not. */
function folderName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function HowFar({ restoring, onCancel }: { restoring: Restoring; onCancel: () => void }) {
  const { backup, share, stopping } = restoring
  const percent = Math.round((share ?? 0) * 100)
  return (
    <div className={classes.running}>
      <Progress value={percent} aria-label="Restoring" />
      <div className={classes.more}>
        <span role="status" className={classes.status}>
          {stopping
            ? 'Stopping…'
            : `The backup of ${formatMoment(backup.madeAt)} is compared and copied: ${percent} %`}
        </span>
        <Button variant="default" loading={stopping} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
