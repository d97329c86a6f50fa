import { Button } from '@mantine/core'
import { byTopic } from '@shared/records/question'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { showError, showUndo } from '../../app/notices'
import { EmptyState } from '../../ui/empty-state'
import { counted, formatCount } from '../../ui/words'
import classes from './empty-bank.module.css'

/** What the bank is for, and a look into the questions that come with the app. */
export function EmptyBank() {
  const { data } = useQuery({ queryKey: keys.starters, queryFn: () => call('questions.starters') })
  const missing = data?.missing ?? 0
  const putIn = async () => {
    const { ids } = await call('questions.addStarters')
    showUndo(`${counted(ids.length, 'question')} ${ids.length === 1 ? 'is' : 'are'} in your bank.`, () =>
      call('questions.bin', { ids }),
    )
  }
  return (
    <div className={classes.scroll}>
      <EmptyState
        icon={IconMessageQuestion}
        title="Questions worth asking again"
        actions={
          missing > 0 && (
            <Button variant="filled" onClick={() => putIn().catch(showError)}>
              {`Put in ${counted(missing, 'question')} to begin with`}
            </Button>
          )
        }
      >
        Keep the ones that brought good answers: write them here, or use “Keep this question…” in any article.
        They fill the plan of your next interview.
      </EmptyState>
      {missing > 0 && (
        <section className={classes.look} aria-label="Questions that come with Beauty Desk">
          {byTopic(data?.questions ?? []).map(({ name, questions }) => (
            <section key={name} className={classes.topic}>
              <h3 className={classes.name}>{name}</h3>
              <p>{questions[0]?.text}</p>
              {questions.length > 1 && (
                <p className={classes.more}>{`and ${formatCount(questions.length - 1)} more`}</p>
              )}
            </section>
          ))}
        </section>
      )}
    </div>
  )
}
