import { call } from '../../api/desk'
import { runCommand } from '../../app/commands/registry'
import { useCommand } from '../../app/commands/use-command'
import { showDone, showError } from '../../app/notices'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import classes from './questions-main.module.css'

type Props = {
  questions: number
  topics: number
  /** Those that the bank shows now, to be taken along; none from the bin. */
  shownIds: readonly string[]
}

/** How large the bank is, and the ways out for what it shows. */
export function BankFoot({ questions, topics, shownIds }: Props) {
  const ids = [...shownIds]
  const copy = async () => {
    const { copied } = await call('questions.copy', { ids })
    showDone(`${counted(copied, 'question')} copied as Markdown.`)
  }
  useCommand(
    'questions.exportCsv',
    async () => {
      const answer = await call('questions.exportCsv', { ids })
      if (answer.chosen) showDone(`${counted(answer.questions, 'question')} in ${answer.name}.`)
    },
    ids.length > 0,
  )
  return (
    <StatusLine
      left={
        questions > 0 && (
          <span>
            {counted(questions, 'question')} under {counted(topics, 'topic')}
          </span>
        )
      }
      right={
        ids.length > 0 && (
          <span className={classes.out}>
            <button type="button" className={classes.copy} onClick={() => copy().catch(showError)}>
              Copy as Markdown
            </button>
            <button type="button" className={classes.copy} onClick={() => runCommand('questions.exportCsv')}>
              Export as CSV…
            </button>
          </span>
        )
      }
    />
  )
}
