import { Button, Checkbox, TextInput } from '@mantine/core'
import type { PlannedQuestion } from '@shared/records/interview'
import { byTopic, findQuestions, type ListedQuestion } from '@shared/records/question'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api/desk'
import { keys } from '../../../api/queries'
import { showError } from '../../../app/notices'
import { Dialog } from '../../../ui/dialog'
import { DialogActions } from '../../../ui/dialog-actions'
import { lastPlannedWords } from '../../../ui/question-words'
import { counted } from '../../../ui/words'
import classes from './bank-picker.module.css'

type Props = {
  planned: readonly PlannedQuestion[]
  onPick: (questions: readonly ListedQuestion[]) => void
  onClose: () => void
}

/** Questions of the bank to take into a plan, by topic. */
export function BankPicker({ planned, onPick, onClose }: Props) {
  const { data } = useQuery({
    queryKey: keys.questions(false),
    queryFn: () => call('questions.list', { binned: false }),
  })
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const all = data?.questions ?? []
  const there = new Set(planned.map(({ questionId }) => questionId))
  const topics = byTopic(findQuestions(all, typed))
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Dialog opened onClose={onClose} title="Questions from the bank" size="lg">
      <form
        className={classes.picker}
        onSubmit={(event) => {
          event.preventDefault()
          // In the order in which they were ticked.
          const picked = chosen.flatMap((id) => all.find((question) => question.id === id) ?? [])
          if (picked.length > 0) onPick(picked)
          onClose()
        }}
      >
        <TextInput
          data-autofocus
          aria-label="Find questions"
          placeholder="Find questions"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes.list}>
          {topics.map(({ name, questions }) => (
            <fieldset key={name} className={classes.topic}>
              <legend className={classes.name}>{name}</legend>
              {questions.map(({ id, text, note, lastUse, uses }) => (
                <Checkbox
                  key={id}
                  label={text}
                  description={
                    there.has(id)
                      ? 'In this plan already'
                      : (lastPlannedWords({ lastUse, uses }) ?? note) || undefined
                  }
                  disabled={there.has(id)}
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                />
              ))}
            </fieldset>
          ))}
          {data && all.length === 0 && (
            <div className={classes.none}>
              <p>Your question bank is empty.</p>
              <Button variant="default" onClick={() => call('questions.addStarters').catch(showError)}>
                Put in the questions that come with Beauty Desk
              </Button>
            </div>
          )}
          {all.length > 0 && topics.length === 0 && (
            <p className={classes.none}>No question has these words.</p>
          )}
        </div>
        <DialogActions onCancel={onClose}>
          <Button variant="filled" type="submit" disabled={chosen.length === 0}>
            {chosen.length === 0 ? 'Add to the plan' : `Add ${counted(chosen.length, 'question')}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
