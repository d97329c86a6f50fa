import { StatusLine } from '../../../ui/status-line'
import { useStore, useStorePart } from '../../../ui/store'
import { VoiceShares } from '../../../ui/voice-shares'
import { counted, formatCount, shortName } from '../../../ui/words'
import { CountsButton } from '../counts/counts-button'
import type { ArticleSession } from '../session/article-session'
import classes from './article-status-line.module.css'
import { useVoices } from './use-voices'

/** Words, questions, who speaks how much, and the goal. */
export function ArticleStatusLine({ session }: { session: ArticleSession }) {
  const summary = useStore(session.summary)
  const words = useStorePart(session.fields, (fields) => session.totalWords(summary, fields))
  const goal = useStorePart(session.fields, (fields) => fields.wordBudget)
  return (
    <StatusLine
      oneLine
      left={
        <>
          <CountsButton session={session} />
          {summary.questions > 0 && <span>{counted(summary.questions, 'question')}</span>}
          <Shares session={session} />
        </>
      }
      right={
        goal !== null &&
        summary.counted && (
          <span className={words > goal ? classes.over : undefined}>
            {words > goal
              ? `${counted(words - goal, 'word')} over ${formatCount(goal)}`
              : `Goal ${formatCount(goal)}`}
          </span>
        )
      }
    />
  )
}

function Shares({ session }: { session: ArticleSession }) {
  const voices = useVoices(session).filter(({ percent }) => percent > 0)
  return (
    <VoiceShares
      voices={voices.map(({ key, name, role, percent }) => ({
        key,
        name: voiceName(name, role),
        asks: role === 'asks',
        percent,
      }))}
    />
  )
}

function voiceName(name: string | null, role: 'asks' | 'answers'): string {
  if (name === null || name.trim() === '') return role === 'asks' ? 'Questions' : 'Answers'
  return shortName(name)
}
