import { useMemo, useRef, useState } from 'react'
import { useCommand } from '../../../app/commands/use-command'
import { showError } from '../../../app/notices'
import { NameDialog } from '../../../app/records/name-dialog'
import type { ArticleSession } from '../session/article-session'
import { changesInWords } from './changes-in-words'
import { ComparedText } from './compared-text'
import { Legend } from './legend'
import { NoRevisions } from './no-revisions'
import { pairsThatDiffer } from './pairs-that-differ'
import { nameRevision, restorePair, restoreRevision } from './restoring'
import { RevisionsBar } from './revisions-bar'
import classes from './revisions-page.module.css'
import { Strip } from './strip'
import { Timeline } from './timeline'
import { useChangeStops } from './use-change-stops'
import { type Against, useComparison } from './use-comparison'
import { usePageAbove } from './use-page-above'
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

  usePageAbove(session, onClose, !naming)
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
        counts={
          shown && !isEmpty && (isFirst ? 'The first that was kept' : changesInWords(shown, stops.count))
        }
        against={against}
        onAgainst={(next) => {
          setAgainst(next)
          setHasChosen(true)
        }}
        onClose={onClose}
      />
      {isEmpty ? (
        <NoRevisions error={error} />
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
