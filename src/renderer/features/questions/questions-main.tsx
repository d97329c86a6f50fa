import { Button, SegmentedControl } from '@mantine/core'
import { findQuestions } from '@shared/records/question'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { runCommand } from '../../app/commands/registry'
import { useCommand } from '../../app/commands/use-command'
import { MainBar } from '../../app/main-bar'
import { showDone, showError, showUndo } from '../../app/notices'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { FilterLine } from '../../ui/filter-line'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import { AddDialog } from './add-dialog'
import { ChosenBar } from './chosen-bar'
import { EmptyBank } from './empty-bank'
import classes from './questions-main.module.css'
import { focusFirstQuestion, TopicList } from './topic-list'
import { topicNames, useBank } from './use-bank'
import { useDeletion } from './use-deletion'

/** The question bank: questions that are asked again and again, by topic. */
export function QuestionsMain() {
  const [binned, setBinned] = useState(false)
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<'one' | 'several' | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [askDeletion, deletionDialog] = useDeletion()
  const { questions, inBin, error, isPending } = useBank(binned)
  const found = findQuestions(questions, typed)
  const isBare = !binned && questions.length === 0
  const newRef = useRef<HTMLButtonElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  useArrivingFocus(newRef, isBare && !isPending)
  useCommand('list.filter', () => filterRef.current?.focus(), !isBare)
  const picked = questions.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  useCommand('questions.exportCsv', () => exportCsv(found), found.length > 0 && !binned)
  const chooseNone = () => setChosen(new Set())
  return (
    <>
      <MainBar
        left={<SectionTitle>Question bank</SectionTitle>}
        right={
          <>
            {(inBin > 0 || binned) && (
              <SegmentedControl
                size="sm"
                aria-label="Which questions"
                data={[
                  { value: 'bank', label: 'In use' },
                  { value: 'bin', label: `In the bin ${inBin}` },
                ]}
                value={binned ? 'bin' : 'bank'}
                onChange={(value) => {
                  setBinned(value === 'bin')
                  chooseNone()
                }}
              />
            )}
            {binned ? (
              <Button
                variant="default"
                disabled={questions.length === 0}
                onClick={() => askDeletion(questions, chooseNone)}
              >
                Empty the bin…
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={() => setAdding('several')}>
                  Add several…
                </Button>
                <Button
                  ref={newRef}
                  variant="filled"
                  leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
                  onClick={() => setAdding('one')}
                >
                  New question
                </Button>
              </>
            )}
          </>
        }
      />
      {error ? (
        <Problem>{messageOf(error)}</Problem>
      ) : isBare && !isPending ? (
        <EmptyBank />
      ) : (
        <div className={classes.scroll}>
          <div ref={page} className={classes.page}>
            <FilterLine
              inputRef={filterRef}
              icon="search"
              label="Find questions by their words, topic or note"
              value={typed}
              onChange={setTyped}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'Escape') return
                event.preventDefault()
                focusFirstQuestion(page.current)
              }}
            />
            {picked.length > 0 && (
              <ChosenBar
                picked={picked}
                binned={binned}
                onDelete={() => askDeletion(picked, chooseNone)}
                onDone={chooseNone}
              />
            )}
            {found.length === 0 && !isPending && (
              <p className={classes.nothing}>
                {questions.length === 0 ? 'Nothing is in the bin.' : 'No question has these words.'}
              </p>
            )}
            <TopicList
              questions={found}
              topics={topicNames(questions)}
              binned={binned}
              canOrder={typed.trim() === ''}
              chosen={chosen}
              onToggle={toggle}
              onDelete={(question) => askDeletion([question])}
            />
          </div>
        </div>
      )}
      <StatusLine
        left={
          questions.length > 0 && (
            <span>
              {counted(questions.length, 'question')} under {counted(topicNames(questions).length, 'topic')}
            </span>
          )
        }
        right={
          found.length > 0 &&
          !binned && (
            <span className={classes.out}>
              <button type="button" className={classes.copy} onClick={() => copy(found).catch(showError)}>
                Copy as Markdown
              </button>
              <button
                type="button"
                className={classes.copy}
                onClick={() => runCommand('questions.exportCsv')}
              >
                Export as CSV…
              </button>
            </span>
          )
        }
      />
      {deletionDialog}
      {adding && (
        <AddDialog
          several={adding === 'several'}
          topics={topicNames(questions)}
          onClose={() => setAdding(null)}
          onAdded={(ids, known) => {
            const already =
              known > 0 ? ` ${counted(known, 'question')} ${known === 1 ? 'was' : 'were'} there already.` : ''
            if (ids.length === 0) showDone(`Nothing new.${already}`)
            else
              showUndo(`Added ${counted(ids.length, 'question')}.${already}`, () =>
                call('questions.bin', { ids }),
              )
          }}
        />
      )}
    </>
  )
}

async function copy(questions: readonly { id: string }[]): Promise<void> {
  const { copied } = await call('questions.copy', { ids: questions.map(({ id }) => id) })
  showDone(`${counted(copied, 'question')} copied as Markdown.`)
}

async function exportCsv(questions: readonly { id: string }[]): Promise<void> {
  const answer = await call('questions.exportCsv', { ids: questions.map(({ id }) => id) })
  if (answer.chosen) showDone(`${counted(answer.questions, 'question')} in ${answer.name}.`)
}
