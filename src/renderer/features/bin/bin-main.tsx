import { Button } from '@mantine/core'
import type { BinEntry } from '@shared/records/library'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { call, messageOf } from '../../api/desk'
import { keys, queryClient } from '../../api/queries'
import { deleteRecordsForEver, restoreRecords } from '../../api/records'
import { MainBar } from '../../app/main-bar'
import { showDone, showError } from '../../app/notices'
import { placeOfRecord } from '../../app/records/place-of-record'
import { undoMerge } from '../../app/records/undo-merge'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { navigate } from '../../app/routes'
import { useConfirm } from '../../app/use-confirm'
import { formatAgo } from '../../ui/dates'
import { EmptyState } from '../../ui/empty-state'
import { KindIcon } from '../../ui/kind-icon'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { capitalised, counted, kindNames } from '../../ui/words'
import classes from './bin-main.module.css'
import { restorable, restoreAll } from './restore-all'

/** What was thrown away: it can come back, or go for good. */
export function BinMain() {
  const { data, error, isPending, isFetching } = useQuery({
    queryKey: keys.bin,
    queryFn: () => call('bin.list'),
  })
  const [ask, dialog] = useConfirm()
  const entries = data ?? []
  const emptyBin = async () => {
    const { done, left } = await call('bin.empty')
    await queryClient.invalidateQueries({ queryKey: keys.bin })
    const gone = `${counted(done, 'record')} deleted for ever.`
    if (left === 0) showDone(gone)
    else showDone(`Stopped. ${gone} ${counted(left, 'record')} stayed in the bin.`, 'long')
  }
  const restoreEverything = async () => {
    await restoreAll(entries)
    // The button that was pressed has nothing more to do.
    document.getElementById('main')?.focus()
  }
  return (
    <>
      <MainBar
        left={<SectionTitle>Bin</SectionTitle>}
        right={
          <>
            <Button
              variant="default"
              disabled={restorable(entries).length === 0}
              onClick={() => restoreEverything().catch(showError)}
            >
              Restore all
            </Button>
            <Button
              variant="default"
              disabled={entries.length === 0}
              onClick={() =>
                ask({
                  title: 'Empty the bin?',
                  message: `${counted(entries.length, 'record')} will be deleted for ever. ${whatStaysOfAll(entries)}This cannot be undone; a backup made before still has them.`,
                  yes: 'Empty the bin',
                  run: emptyBin,
                })
              }
            >
              Empty the bin…
            </Button>
          </>
        }
      />
      {error ? (
        <Problem fills>{messageOf(error)}</Problem>
      ) : entries.length === 0 && !isPending ? (
        <div className={classes.none}>
          <EmptyState icon={IconTrash} title="The bin is empty">
            What you delete comes here first and stays until you empty it.
          </EmptyState>
        </div>
      ) : (
        <Entries
          entries={entries}
          isFresh={!isFetching}
          onDelete={(entry) =>
            ask({
              title: 'Delete for ever?',
              message: `“${titleOf(entry)}” will be gone. ${whatStays(entry)}This cannot be undone; a backup made before still has it.`,
              yes: 'Delete for ever',
              run: () => deleteRecordsForEver(entry.kind, [entry.id]),
            })
          }
        />
      )}
      <StatusLine left={<span>{counted(entries.length, 'record')}</span>} />
      {dialog}
    </>
  )
}

type EntriesProps = {
  entries: BinEntry[]
  /** False while they are read again: what was binned meanwhile comes first. */
  isFresh: boolean
  onDelete: (entry: BinEntry) => void
}

function Entries({ entries, isFresh, onDelete }: EntriesProps) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const firstRef = useRef<HTMLButtonElement>(null)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 58,
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 40,
  })
  const shown = rows.getVirtualItems()
  useArrivingFocus(firstRef, shown.length > 0 && isFresh)
  const restore = async (entry: BinEntry) => {
    if (entry.merged?.canUndo) await undoMerge(entry.merged.mergeId)
    else await restoreRecords(entry.kind, [entry.id])
    navigate(placeOfRecord(entry.kind, entry.id))
  }
  return (
    <div ref={scrollRef} className={classes.scroll}>
      <ul className={classes.runner} style={{ height: rows.getTotalSize() }} aria-label="In the bin">
        {shown.map(({ index, start }) => {
          const entry = entries[index]
          if (!entry) return null
          return (
            <li key={entry.id} className={classes.row} style={{ transform: `translateY(${start}px)` }}>
              <KindIcon kind={entry.kind} />
              <span className={classes.words}>
                <span className={classes.title}>{titleOf(entry)}</span>
                <span className={classes.meta}>{aboutEntry(entry)}</span>
              </span>
              <Button
                ref={index === 0 ? firstRef : undefined}
                variant="default"
                size="xs"
                aria-label={`${entry.merged?.canUndo ? 'Undo the merge of' : 'Restore'} ${titleOf(entry)}`}
                onClick={() => restore(entry).catch(showError)}
              >
                {entry.merged?.canUndo ? 'Undo merge' : 'Restore'}
              </Button>
              <Button
                variant="subtle"
                size="xs"
                aria-label={`Delete ${titleOf(entry)} for ever`}
                onClick={() => onDelete(entry)}
              >
                Delete for ever…
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** "Brand · binned 2 days ago · merged into “Aurèle”" */
function aboutEntry({ kind, binnedAt, merged, articleCount }: BinEntry): string {
  return [
    capitalised(kindNames[kind].one),
    `binned ${formatAgo(binnedAt)}`,
    merged && `merged into “${merged.intoTitle || 'a record that is gone'}”`,
    articleCount > 0 && `named in ${counted(articleCount, 'article')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What deleting a record that is mentioned does to the articles. */
function whatStays({ kind, articleCount }: BinEntry): string {
  if (articleCount === 0) return ''
  const shown = kind === 'media' ? 'It is shown' : 'It is named'
  const kept =
    kind === 'media' ? 'caption, credit and alternative text stay.' : 'the words stay, as plain text.'
  return `${shown} in ${counted(articleCount, 'article')}: ${kept} `
}

function whatStaysOfAll(entries: BinEntry[]): string {
  const named = entries.filter(({ articleCount }) => articleCount > 0).length
  if (named === 0) return ''
  return `Articles name or show ${named === 1 ? 'one' : named} of them: the words stay, as plain text. `
}

function titleOf(entry: BinEntry): string {
  return entry.title || `Untitled ${kindNames[entry.kind].one}`
}
