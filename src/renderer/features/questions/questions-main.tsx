import { findQuestions } from '@shared/records/question'
import { useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showDone, showUndo } from '../../app/notices'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { FilterLine } from '../../ui/filter-line'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import { AddDialog } from './add-dialog'
import { BankBar } from './bank-bar'
import { BankFoot } from './bank-foot'
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
  const topics = topicNames(questions)
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
  const chooseNone = () => setChosen(new Set())
  return (
    <>
      <BankBar
        binned={binned}
        onBinned={(shown) => {
          setBinned(shown)
          chooseNone()
        }}
        inBin={inBin}
        onAdd={setAdding}
        newRef={newRef}
        onEmpty={questions.length > 0 ? () => askDeletion(questions, chooseNone) : null}
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
              topics={topics}
              binned={binned}
              canOrder={typed.trim() === ''}
              chosen={chosen}
              onToggle={toggle}
              onDelete={(question) => askDeletion([question])}
            />
          </div>
        </div>
      )}
      <BankFoot
        questions={questions.length}
        topics={topics.length}
        shownIds={binned ? [] : found.map(({ id }) => id)}
      />
      {deletionDialog}
      {adding && (
        <AddDialog
          several={adding === 'several'}
          topics={topics}
          onClose={() => setAdding(null)}
          onAdded={tellAdded}
        />
      )}
    </>
  )
}

/** @param known how many of those that were added were there already */
function tellAdded(ids: string[], known: number): void {
  const already =
    known > 0 ? ` ${counted(known, 'question')} ${known === 1 ? 'was' : 'were'} there already.` : ''
  if (ids.length === 0) showDone(`Nothing new.${already}`)
  else showUndo(`Added ${counted(ids.length, 'question')}.${already}`, () => call('questions.bin', { ids }))
}
