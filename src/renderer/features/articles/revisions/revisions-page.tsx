import { IconHistory } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { messageOf } from '../../../api/desk'
import { CommandButton } from '../../../app/commands/command-button'
import { useCommand } from '../../../app/commands/use-command'
import { showError } from '../../../app/notices'
import { NameDialog } from '../../../app/records/name-dialog'
import { focusSide } from '../../../app/split/side'
import { EmptyState } from '../../../ui/empty-state'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import { ComparedText } from './compared-text'
import { Legend } from './legend'
import { nameRevision, restorePair, restoreRevision } from './restoring'
import { RevisionsBar } from './revisions-bar'
import classes from './revisions-page.module.css'
import { Strip } from './strip'
import { Timeline } from './timeline'
import { useChangeStops } from './use-change-stops'
import { type Against, type ShownComparison, useComparison } from './use-comparison'
import { useRevisions } from './use-revisions'

/** What an article was, revision by revision, over the article itself, which goes on living beneath. */
export function RevisionsPage({ session, onClose }: { session: ArticleSession; onClose: () => void }) {
  const { revisions, isRead, error } = useRevisions(session)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [against, setAgainst] = useState<Against>('before')
  const [naming, setNaming] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  // A revision that was thinned out meanwhile leaves the present text.
  const chosen = revisions.findIndex(({ id }) => id === chosenId)
  const shown = useComparison(session, revisions, chosen, against)
  const [hasChosen, setHasChosen] = useState(false)
  // The comparison that is on the screen: while another one is read, the last one stands there.
  const shownAs = shown && `${shown.chosen?.revision.id ?? 'now'} ${against}`
  const stops = useChangeStops(text, shown?.compared, hasChosen ? shownAs : null)
  const revision = revisions[chosen]

  useEffect(() => {
    // What is compared and named is what the library has.
    session.flush().catch(showError)
    document.querySelector<HTMLElement>('[role="listbox"][aria-label="Revisions"]')?.focus()
  }, [session])
  useEffect(
    () => () => {
      // What had the focus is gone with this page, and the text beneath is to be written on in.
      if (document.activeElement === document.body) focusSide('main')
    },
    [],
  )
  useEscapeUnlessDialog(onClose, !naming)
  useCommand('revisions.name', () => setNaming(true))
  useCommand('revisions.nextChange', () => stops.go(1))
  useCommand('revisions.previousChange', () => stops.go(-1))
  useCommand(
    'revisions.restore',
    async () => {
      if (revision && (await restoreRevision(session, revision))) onClose()
    },
    revision !== undefined,
  )

  const isEmpty = isRead && revisions.length === 0
  const isFirst = against === 'before' && chosen === revisions.length - 1
  const restorable = useMemo(() => pairsThatDiffer(shown), [shown])
  const nameOf = (kind: 'product' | 'expert', id: string) => session.services.references.nameOf(kind, id)
  const choose = (place: number) => {
    setChosenId(revisions[place]?.id ?? null)
    setHasChosen(true)
  }

  return (
    <section className={classes.page} aria-label="Revisions">
      <RevisionsBar
        isEmpty={isEmpty}
        revision={revision}
        counts={shown && !isEmpty && (isFirst ? 'The first that was kept' : countWords(shown, stops.count))}
        against={against}
        onAgainst={(next) => {
          setAgainst(next)
          setHasChosen(true)
        }}
        onClose={onClose}
      />
      {isEmpty ? (
        <EmptyState
          icon={IconHistory}
          title={error ? 'The revisions could not be read' : 'No revisions yet'}
          actions={error ? undefined : <CommandButton id="revisions.name" variant="filled" />}
        >
          {error
            ? messageOf(error)
            : 'Beauty Desk keeps one by itself when you pause for half a minute, change the status, export or restore. Each shows what was added, moved and taken out, and brings back the whole article or a single question. Name one to keep it for good.'}
        </EmptyState>
      ) : (
        <>
          <Strip revisions={revisions} chosen={chosen} onChoose={choose} />
          <div className={classes.body}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
            <section ref={text} className={classes.scroll} aria-label="Compared text" tabIndex={0}>
              <Legend />
              {shown && (
                <ComparedText
                  compared={shown.compared}
                  nameOf={nameOf}
                  restorable={restorable}
                  onRestorePair={(pairId) => {
                    if (shown.chosen) restorePair(session, shown.chosen, pairId).catch(showError)
                  }}
                />
              )}
            </section>
            <Timeline revisions={revisions} chosen={chosen} onChoose={choose} />
          </div>
        </>
      )}
      {naming && (
        <NameDialog
          title="Name this revision"
          label="Name"
          placeholder="Sent to Dr. Okafor for approval"
          action="Name it"
          initial={revision?.label ?? ''}
          onClose={() => setNaming(false)}
          onCreate={(name) => nameRevision(session, revision ?? null, name)}
        />
      )}
    </section>
  )
}

function countWords({ compared: { added, removed } }: ShownComparison, changes: number): string {
  if (changes === 0) return 'Nothing changed'
  const words = [
    ...(added > 0 ? [`${counted(added, 'word')} added`] : []),
    ...(removed > 0 ? [`${counted(removed, 'word')} removed`] : []),
  ]
  return [counted(changes, 'change'), ...words].join(' · ')
}

function pairsThatDiffer(shown: ShownComparison | null): ReadonlySet<string> {
  if (!shown?.chosen) return new Set()
  const now = new Map(shown.present.document.content.map((block) => [block.attrs.id, block]))
  const differ = shown.chosen.state.document.content.filter(
    (block) => block.type === 'qa' && JSON.stringify(now.get(block.attrs.id)) !== JSON.stringify(block),
  )
  return new Set(differ.flatMap(({ attrs }) => attrs.id ?? []))
}

function useEscapeUnlessDialog(onEscape: () => void, active: boolean): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = document.querySelector('[role="dialog"]') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [active])
}
