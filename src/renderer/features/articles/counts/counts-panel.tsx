import { NumberInput } from '@mantine/core'
import type { PairCounts } from '@shared/article/counts/article-counts'
import { readingMinutesOf, sumCounts, type TextCounts } from '@shared/article/counts/text-counts'
import { type ReactNode, useEffect, useRef } from 'react'
import { changePreferences, usePreference } from '../../../app/preferences'
import { PanelNote } from '../../../ui/panel'
import { useStore, useStorePart } from '../../../ui/store'
import { counted, formatCount } from '../../../ui/words'
import { goToBlock } from '../inspector/go-to-block'
import { useVoices } from '../page/use-voices'
import type { ArticleSession } from '../session/article-session'
import { wordsPerMinute } from '../session/library-settings'
import { Bar } from './bar'
import classes from './counts-panel.module.css'
import { beginSitting, sitting, wordsOfSitting } from './sitting'

/** Everything an article comes to: as a whole, of what is selected, towards its goals, by speaker and by question. */
export function CountsPanel({ session, onClose }: { session: ArticleSession; onClose: () => void }) {
  const { counting } = session
  useEffect(() => counting.follow(), [counting])
  const counts = useStore(counting.counts)
  const selected = useStore(counting.selected)
  const panel = useRef<HTMLDivElement>(null)
  // It comes after the popover, which has then found nothing to give the focus to; Escape must close it all the same.
  const isThere = counts !== null
  useEffect(() => {
    if (isThere) panel.current?.focus({ preventScroll: true })
  }, [isThere])
  if (!counts) return <p className={classes.waiting}>Counting…</p>
  return (
    <div ref={panel} className={classes.panel} tabIndex={-1}>
      <Total counts={counts.total} />
      {selected && selected.words > 0 && <Selected counts={selected} />}
      <Goals session={session} words={counts.total.words} />
      <Speakers session={session} />
      <Questions
        pairs={counts.pairs}
        onGo={(id) => {
          onClose()
          goToBlock(session, id)
        }}
      />
    </div>
  )
}

function Total({ counts }: { counts: TextCounts }) {
  const { words, characters, charactersWithoutSpaces, sentences } = counts
  return (
    <section className={classes.part} aria-label="The whole article">
      <p className={classes.words}>
        <b>{formatCount(words)}</b> {words === 1 ? 'word' : 'words'}
      </p>
      <dl className={classes.figures}>
        <Figure name="Characters" value={formatCount(characters)} />
        <Figure name="Without spaces" value={formatCount(charactersWithoutSpaces)} />
        <Figure name="Sentences" value={formatCount(sentences)} />
        <Figure name="To read" value={`${readingMinutesOf(counts, wordsPerMinute())} min`} />
      </dl>
    </section>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Selected({ counts }: { counts: TextCounts }) {
  return (
    <section className={classes.selected} aria-label="The selection">
      <b>Selected</b> {counted(counts.words, 'word')}, {counted(counts.characters, 'character')} (
      {formatCount(counts.charactersWithoutSpaces)} without spaces), {counted(counts.sentences, 'sentence')}
    </section>
  )
}

function Goals({ session, words }: { session: ArticleSession; words: number }) {
  const budget = useStorePart(session.fields, (fields) => fields.wordBudget)
  const sittingGoal = usePreference('sittingGoal')
  const written = useStore(sitting)
  const all = wordsOfSitting(written)
  const here = written.written.get(session.id) ?? 0
  return (
    <Part title="Goals">
      {budget === null ? (
        <PanelNote>This article has no word goal; it can be set in its details.</PanelNote>
      ) : (
        <Bar label="Article" value={words} goal={budget} />
      )}
      <Bar
        label={all === here ? 'This sitting' : `This sitting, ${formatCount(here)} here`}
        value={all}
        goal={sittingGoal}
      />
      <div className={classes.goal}>
        <NumberInput
          label="Goal for a sitting"
          size="xs"
          placeholder="none"
          min={1}
          max={100_000}
          step={50}
          allowDecimal={false}
          thousandSeparator=","
          value={sittingGoal ?? ''}
          onChange={(value) => changePreferences({ sittingGoal: goalFrom(value) })}
        />
        <button type="button" className={classes.again} disabled={all === 0} onClick={beginSitting}>
          Begin anew
        </button>
      </div>
    </Part>
  )
}

/** What a field's value says; a field that is emptied has no goal. */
function goalFrom(value: number | string): number | null {
  return typeof value === 'number' && value >= 1 ? Math.min(100_000, Math.round(value)) : null
}

function Speakers({ session }: { session: ArticleSession }) {
  const voices = useVoices(session)
  if (voices.length === 0) return null
  return (
    <Part title="Who speaks">
      <ul className={classes.rows}>
        {voices.map(({ key, role, name, words, percent }) => (
          <li key={key} className={classes.row}>
            <span className={classes.name}>{name || (role === 'asks' ? 'Questions' : 'Answers')}</span>
            <span className={classes.value}>
              {counted(words, 'word')} · {percent} %
            </span>
            <span className={classes.track} aria-hidden>
              <i data-role={role} style={{ width: `${percent}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type QuestionsProps = { pairs: readonly PairCounts[]; onGo: (id: string | null) => void }

function Questions({ pairs, onGo }: QuestionsProps) {
  if (pairs.length === 0) return null
  const sums = pairs.map(({ asked, answers }) => sumCounts([asked, ...answers.map(({ counts }) => counts)]))
  const longest = Math.max(1, ...sums.map(({ words }) => words))
  return (
    <Part title={counted(pairs.length, 'question')}>
      <ol className={classes.rows}>
        {pairs.map(({ id, question }, index) => {
          const { words, characters } = sums[index] ?? { words: 0, characters: 0 }
          return (
            <li key={id ?? index}>
              <button
                type="button"
                className={classes.row}
                title={counted(characters, 'character')}
                onClick={() => onGo(id)}
              >
                <span className={classes.name}>{question || 'Question without words'}</span>
                <span className={classes.value}>{counted(words, 'word')}</span>
                <span className={classes.track} aria-hidden>
                  <i style={{ width: `${(words / longest) * 100}%` }} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  )
}
