import type { OutlineEntry } from '@shared/article/plain-text'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { keyLabel } from '../../../app/commands/keys'
import { moveBlocks } from '../../../editor/commands/move'
import { useStorePart } from '../../../editor/store'
import { PanelNote } from '../../../ui/panel'
import { counted } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import { blockIndex, goToBlock } from './go-to-block'
import classes from './outline-tab.module.css'
import { WithSession } from './with-session'

export function OutlineTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Outline">
      {(session) => <Outline session={session} />}
    </WithSession>
  )
}

/** Headings and pairs in reading order. A click goes there; dragging or Alt with an arrow moves a pair. */
function Outline({ session }: { session: ArticleSession }) {
  const outline = useStorePart(session.summary, (summary) => summary.outline)
  const isCounted = useStorePart(session.summary, (summary) => summary.counted)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)

  if (!isCounted) return null
  if (outline.length === 0) {
    return (
      <PanelNote>
        Questions and headings will stand here, with how long each is and who speaks.{' '}
        {keyLabel('Mod-Shift-a')} turns a paragraph into a question.
      </PanelNote>
    )
  }

  /** Puts the entry `from` before the entry `to`; `to` may be one past the last. */
  const move = (from: number, to: number) => {
    const { editor } = session
    const index = blockIndex(editor.state.doc, outline[from]?.id ?? null)
    const before = outline[to]
    const target = before
      ? blockIndex(editor.state.doc, before.id)
      : blockIndex(editor.state.doc, outline.at(-1)?.id ?? null) + 1
    if (index < 0 || target < 0) return
    moveBlocks(index, index, target)(editor.state, editor.view.dispatch)
    session.summariseNow()
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = at + step
    if (next < 0 || next >= outline.length) return
    if (event.altKey) move(at, step < 0 ? next : next + 1)
    // After a move the row with the focus is the one at its new place.
    requestAnimationFrame(() => list.current?.querySelectorAll('button')[next]?.focus())
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== null && over !== null) move(dragged, over)
    setDragged(null)
    setOver(null)
  }

  return (
    <ol ref={list} className={classes.outline} onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      {outline.map((entry, index) => (
        <li
          key={entry.id ?? index}
          draggable
          data-over={over === index || undefined}
          data-over-end={(over === outline.length && index === outline.length - 1) || undefined}
          onDragStart={() => setDragged(index)}
          onDragEnd={() => {
            setDragged(null)
            setOver(null)
          }}
          onDragOver={(event) => {
            const box = event.currentTarget.getBoundingClientRect()
            setOver(event.clientY < box.top + box.height / 2 ? index : index + 1)
          }}
        >
          <button
            type="button"
            className={classes.entry}
            data-kind={entry.kind}
            onClick={() => goToBlock(session, entry.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <EntryWords entry={entry} session={session} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function EntryWords({ entry, session }: { entry: OutlineEntry; session: ArticleSession }) {
  if (entry.kind === 'heading') {
    return (
      <span className={classes.heading} data-level={entry.level}>
        {entry.text || 'Heading without words'}
      </span>
    )
  }
  const words = entry.answers.reduce((sum, answer) => sum + answer.words, 0)
  const speakers = entry.answers
    .map(({ expertId, speaker }) => session.services.references.expert(expertId)?.name ?? speaker)
    .filter((name) => name !== null)
  return (
    <>
      <span className={classes.question}>{entry.question || 'Question without words'}</span>
      <span className={classes.meta}>
        {words === 0 ? <span className={classes.none}>no answer yet</span> : counted(words, 'word')}
        {speakers.length > 0 && ` · ${speakers.join(', ')}`}
      </span>
    </>
  )
}
