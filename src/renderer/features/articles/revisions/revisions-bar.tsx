import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import type { RevisionEntry } from '@shared/records/revision'
import { IconArrowBackUp, IconArrowDown, IconArrowUp, IconBookmark, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CommandButton, CommandIcon } from '../../../app/commands/command-button'
import { MainBar } from '../../../app/main-bar'
import { formatMoment } from '../../../ui/dates'
import classes from './revisions-page.module.css'
import type { Against } from './use-comparison'

type Props = {
  /** There is nothing to compare yet. */
  isEmpty: boolean
  /** The one that is shown; undefined for the text as it is now. */
  revision: RevisionEntry | undefined
  /** What the comparison comes to, in words. */
  counts: ReactNode
  against: Against
  onAgainst: (against: Against) => void
  onClose: () => void
}

/** Which revision is shown, what it is compared with, and what is done with it. */
export function RevisionsBar({ isEmpty, revision, counts, against, onAgainst, onClose }: Props) {
  return (
    <MainBar
      left={
        <>
          <h2 className={classes.heading}>
            {isEmpty ? 'Revisions' : revision ? revision.label || formatMoment(revision.madeAt) : 'Now'}
          </h2>
          {counts && (
            <span className={classes.counts} aria-live="polite">
              {counts}
            </span>
          )}
        </>
      }
      right={
        <>
          {!isEmpty && (
            <>
              <SegmentedControl
                size="xs"
                aria-label="Compare with"
                value={revision ? against : 'before'}
                disabled={!revision}
                onChange={(value) => onAgainst(value as Against)}
                data={[
                  { value: 'before', label: 'What it changed' },
                  { value: 'now', label: 'What changed since' },
                ]}
              />
              <CommandIcon id="revisions.previousChange" icon={IconArrowUp} />
              <CommandIcon id="revisions.nextChange" icon={IconArrowDown} />
              <CommandButton id="revisions.name" icon={IconBookmark} />
              <CommandButton
                id="revisions.restore"
                icon={IconArrowBackUp}
                label="Restore all"
                variant="filled"
              />
            </>
          )}
          <Tooltip label="Back to writing  Esc">
            <ActionIcon aria-label="Back to writing" onClick={onClose}>
              <IconX size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    />
  )
}
