import { Button } from '@mantine/core'
import type { Replacement } from '@shared/article/find/find-query'
import { IconFileSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { runCommand } from '../../app/commands/registry'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Problem } from '../../ui/problem'
import { counted } from '../../ui/words'
import { chosenOf } from './chosen-places'
import { FoundArticles } from './found-articles'
import { QueryFields } from './query-fields'
import classes from './replace-dialog.module.css'
import { tellReplaced } from './tell-replaced'
import { useFoundPlaces } from './use-found-places'

/** Finds words in the texts of all articles, shows each place in its line, and replaces those that are ticked. */
export function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const { query, change, find, found, chosen, tick, problem, setProblem } = useFoundPlaces()
  const [replacement, setReplacement] = useState<Replacement>({ text: '', keepCase: true })
  const [replacing, setReplacing] = useState(false)

  const replace = async () => {
    if (!found || replacing) return
    setReplacing(true)
    try {
      if (!(await mayGoOn('replace'))) return setReplacing(false)
      const articles = chosenOf(found.articles, chosen)
      const done = await call('find.replaceInArticles', { query: found.query, replacement, articles })
      onClose()
      tellReplaced(done)
    } catch (error) {
      setReplacing(false)
      setProblem(messageOf(error))
    }
  }
  return (
    <Dialog opened onClose={onClose} title="Find and replace in all articles" size="xl">
      <form
        className={classes.body}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void find()
        }}
      >
        <QueryFields
          query={query}
          onQuery={change}
          replacement={replacement}
          onReplacement={(part) => setReplacement((now) => ({ ...now, ...part }))}
        />
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
              onChoose={tick}
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
            <Button
              variant="filled"
              loading={replacing}
              disabled={chosen.size === 0}
              onClick={() => void replace()}
            >
              Replace {counted(chosen.size, 'place')}
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
