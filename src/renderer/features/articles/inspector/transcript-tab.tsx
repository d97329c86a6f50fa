import { Button } from '@mantine/core'
import type { Interview, Segment } from '@shared/records/interview'
import { IconMicrophone } from '@tabler/icons-react'
import { useState } from 'react'
import { useRecord } from '../../../api/queries'
import { formatClock } from '../../../ui/dates'
import { EmptyState } from '../../../ui/empty-state'
import { PanelNote } from '../../../ui/panel'
import { useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { insertSegments } from './insert-segments'
import { InterviewsField } from './interviews-field'
import classes from './transcript-tab.module.css'
import { WithSession } from './with-session'

export function TranscriptTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Transcript">
      {(session) => <Transcripts session={session} />}
    </WithSession>
  )
}

function Transcripts({ session }: { session: ArticleSession }) {
  const ids = useStorePart(session.fields, (fields) => fields.interviewIds)
  if (ids.length === 0) {
    return (
      <>
        <EmptyState icon={IconMicrophone} title="No interview linked">
          Link the interview this article is made from. Its transcript then stands here, ready to be put in as
          questions and answers.
        </EmptyState>
        <InterviewsField session={session} />
      </>
    )
  }
  return ids.map((id) => <Transcript key={id} id={id} session={session} />)
}

/** One interview's transcript. Chosen segments go into the text as pairs, with their tie to the spoken words. */
function Transcript({ id, session }: { id: string; session: ArticleSession }) {
  const { data, error } = useRecord('interview', id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<number | null>(null)
  if (error) return <PanelNote>This interview is no longer here.</PanelNote>
  if (!data) return null
  const usable = data.segments.filter((segment) => !segment.offRecord)
  if (data.segments.length === 0) return <PanelNote>“{data.title}” has no transcript yet.</PanelNote>

  const toggle = (index: number, range: boolean) => {
    const next = new Set(chosen)
    const from = range && last !== null ? Math.min(last, index) : index
    const to = range && last !== null ? Math.max(last, index) : index
    const on = !next.has(usable[index]?.id ?? '')
    for (const segment of usable.slice(from, to + 1)) {
      if (on) next.add(segment.id)
      else next.delete(segment.id)
    }
    setChosen(next)
    setLast(index)
  }
  const insert = () => {
    insertSegments(
      session,
      data,
      usable.filter((segment) => chosen.has(segment.id)),
    )
    setChosen(new Set())
  }

  return (
    <section className={classes.transcript} aria-label={`Transcript of ${data.title}`}>
      <div className={classes.head}>
        <h3 className={classes.title}>{data.title}</h3>
        {chosen.size === 0 ? (
          <span className={classes.hint}>Choose what to put into the text</span>
        ) : (
          <Button size="xs" variant="filled" onClick={insert}>
            Put {chosen.size} into the text
          </Button>
        )}
      </div>
      <ul className={classes.segments}>
        {usable.map((segment, index) => (
          <li key={segment.id}>
            <button
              type="button"
              className={classes.segment}
              aria-pressed={chosen.has(segment.id)}
              onClick={(event) => toggle(index, event.shiftKey)}
            >
              <span className={classes.who}>
                {segment.startMs !== null && (
                  <span className={classes.time}>{formatClock(segment.startMs)}</span>
                )}
                <span className={classes.name}>{speakerOf(data, segment)}</span>
              </span>
              <span className={classes.words}>{segment.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function speakerOf(interview: Interview, segment: Segment): string {
  return interview.participants.find(({ id }) => id === segment.participantId)?.name ?? 'Somebody'
}
