import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import type { FindQuery, FindScope } from '@shared/article/find/find-query'
import { IconFileSearch } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { finishUnsavedWork } from '../../app/closing'
import { runCommand } from '../../app/commands/registry'
import { showDone, showProblem, showUndo } from '../../app/notices'
import { currentPlace, navigate } from '../../app/routes'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Problem } from '../../ui/problem'
import { counted, firstOf } from '../../ui/words'
import { type Chosen, choose, chosenOf, everyPlace } from './chosen-places'
import { FoundArticles } from './found-articles'
import classes from './replace-dialog.module.css'
import { takeBack } from './take-back'

type Found = Awaited<ReturnType<typeof look>> & { query: FindQuery }

const scopes: { value: FindScope; label: string }[] = [
  { value: 'everywhere', label: 'Everywhere' },
  { value: 'answers', label: 'In answers' },
  { value: 'questions', label: 'In questions' },
]

const look = (query: FindQuery) => call('find.inArticles', { query })

/** Finds words in the texts of all articles, shows each place in its line, and replaces those that are ticked. */
export function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState<FindQuery>({
    text: '',
    matchCase: false,
    wholeWord: false,
    isExpression: false,
    scope: 'everywhere',
  })
  const [replacement, setReplacement] = useState({ text: '', keepCase: true })
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<Chosen>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [replacing, setReplacing] = useState(false)
  // An answer that comes after something else was typed would be replaced unseen.
  const asked = useRef(0)
  const change = (part: Partial<FindQuery>) => {
    setQuery((now) => ({ ...now, ...part }))
    // What is shown no longer belongs to what is asked.
    asked.current += 1
    setFound(null)
    setProblem(null)
  }

  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (query.text === '') return setProblem('Type what to look for first.')
    asked.current += 1
    const turn = asked.current
    try {
      await finishUnsavedWork()
      const answer = await look(query)
      if (turn !== asked.current) return
      setFound({ ...answer, query })
      setChosen(everyPlace(answer.articles))
      setProblem(null)
    } catch (error) {
      if (turn === asked.current) setProblem(messageOf(error))
    }
  }

  const replace = async () => {
    if (!found || replacing) return
    setReplacing(true)
    try {
      await finishUnsavedWork()
      const articles = chosenOf(found.articles, chosen)
      const done = await call('find.replaceInArticles', { query: found.query, replacement, articles })
      onClose()
      const [first] = done.changed
      if (first === undefined) showDone('Nothing was replaced.')
      else {
        const places = `${counted(done.places, 'place')} in ${counted(done.changed.length, 'article')} replaced.`
        const kept =
          done.changed.length === 1 ? 'A revision keeps what it was.' : 'Each has a revision of what it was.'
        const { id } = currentPlace()
        const shown = done.changed.find((changed) => changed === id) ?? first
        showUndo(`${places} ${kept}`, () => takeBack(done.undoId), {
          label: 'Revisions',
          run: () => navigate({ section: 'articles', id: shown, view: 'revisions' }),
        })
      }
      if (done.left.length > 0)
        showProblem(`Changed meanwhile, and left as they are: ${firstOf(done.left, 5)}.`)
    } catch (error) {
      setReplacing(false)
      setProblem(messageOf(error))
    }
  }

  const count = chosen.size
  return (
    <Dialog opened onClose={onClose} title="Find and replace in all articles" size="xl">
      <form className={classes.body} onSubmit={find}>
        <div className={classes.fields}>
          <TextInput
            data-autofocus
            label="Find"
            value={query.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <TextInput
            label="Replace with"
            value={replacement.text}
            onChange={(event) => setReplacement({ ...replacement, text: event.currentTarget.value })}
          />
        </div>
        <div className={classes.options}>
          <Checkbox
            label="Match case"
            checked={query.matchCase}
            onChange={(event) => change({ matchCase: event.currentTarget.checked })}
          />
          <Checkbox
            label="Whole words"
            checked={query.wholeWord}
            onChange={(event) => change({ wholeWord: event.currentTarget.checked })}
          />
          <Checkbox
            label="Regular expression"
            checked={query.isExpression}
            onChange={(event) => change({ isExpression: event.currentTarget.checked })}
          />
          <Checkbox
            label="Keep capitals"
            checked={replacement.keepCase}
            onChange={(event) => setReplacement({ ...replacement, keepCase: event.currentTarget.checked })}
          />
          <Select
            aria-label="Where to look"
            size="xs"
            w={130}
            data={scopes}
            value={query.scope}
            allowDeselect={false}
            onChange={(scope) => scope && change({ scope })}
          />
        </div>
        {problem && <Problem>{problem}</Problem>}
        {found && found.articles.length === 0 && (
          <EmptyState icon={IconFileSearch} title="Not found">
            No article that is not in the bin says this. Names in chips belong to their records: change them
            there.
          </EmptyState>
        )}
        {found && found.articles.length > 0 && (
          <>
            <FoundArticles
              articles={found.articles}
              replacement={replacement}
              query={found.query}
              chosen={chosen}
              onChoose={(places, on) => setChosen((now) => choose(now, places, on))}
            />
            <p className={classes.note}>
              {found.isCut && 'Only the first 5,000 places are shown. '}
              {found.articles.some(({ status }) => status === 'published') &&
                'Published articles are marked as needing an update.'}
            </p>
          </>
        )}
        <div className={classes.actions}>
          <button
            type="button"
            className={classes.past}
            onClick={() => {
              onClose()
              runCommand('find.past')
            }}
          >
            Past replacements
          </button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {found && found.articles.length > 0 ? (
            <Button variant="filled" loading={replacing} disabled={count === 0} onClick={replace}>
              Replace {counted(count, 'place')}
            </Button>
          ) : (
            <Button type="submit" variant="filled">
              Find
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
