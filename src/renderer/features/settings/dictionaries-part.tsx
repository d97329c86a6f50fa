import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { commandDefinition } from '@shared/commands'
import { dictionaryWordSchema, inOrder } from '@shared/spelling/dictionary'
import { IconFileExport, IconFileImport, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { keyLabel } from '../../app/commands/keys'
import { showError } from '../../app/notices'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { counted } from '../../ui/words'
import classes from './dictionaries-part.module.css'
import { type DictionaryPlace, useDictionary } from './use-dictionary'

const addKeys = keyLabel(commandDefinition('article.addWord').keys ?? '')

/** So many words are drawn; of more than that the search shows those that are meant. */
const SHOWN = 300

/** What the choice of a dictionary holds for the two that are no article's. */
const PERSONAL = 'personal'
const LIBRARY = 'library'

/** Words that are right, to be seen, added, taken out, and exchanged with other programs. */
export function DictionariesPart() {
  const [chosen, setChosen] = useState(PERSONAL)
  const { data: articles = [] } = useQuery({
    queryKey: keys.dictionaryArticles,
    queryFn: () => call('dictionaries.articles'),
  })
  const options = [
    { value: PERSONAL, label: 'My words, in every library' },
    { value: LIBRARY, label: 'Words of this library' },
    ...articles.map(({ id, title }) => ({ value: id, label: title || 'Untitled article' })),
  ]
  // Of an article whose last word was taken out nothing is listed any more.
  const shown = options.some(({ value }) => value === chosen) ? chosen : PERSONAL
  return (
    <FieldGroup
      title="Dictionaries"
      hint="Words that are right as they stand, with their plurals and possessives. Names of your records and of ingredients are known without being listed."
    >
      <Select
        label="Dictionary"
        allowDeselect={false}
        data={options}
        value={shown}
        onChange={(value) => setChosen(value ?? PERSONAL)}
      />
      <Words key={shown} place={placeOf(shown)} />
    </FieldGroup>
  )
}

function placeOf(chosen: string): DictionaryPlace {
  if (chosen === PERSONAL || chosen === LIBRARY) return { dictionary: chosen, articleId: null }
  return { dictionary: 'article', articleId: chosen }
}

function Words({ place }: { place: DictionaryPlace }) {
  const [typed, setTyped] = useState('')
  const { words, add, remove, addList, saveList } = useDictionary(place)
  const sought = typed.trim()
  const found = inOrder(words.filter((word) => word.toLowerCase().includes(sought.toLowerCase())))
  const word = dictionaryWordSchema.safeParse(sought)
  const isNew = word.success && !words.includes(word.data)

  const addTyped = async (event: FormEvent) => {
    event.preventDefault()
    if (!word.success || !isNew) return
    await add(word.data)
    // The next word may be there already.
    setTyped((now) => (now === typed ? '' : now))
  }
  return (
    <>
      <form className={classes.search} onSubmit={(event) => addTyped(event).catch(showError)}>
        <TextInput
          className={classes.field}
          label="Find or add a word"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isNew}>
          Add
        </Button>
      </form>
      <Wide>
        {found.length === 0 ? (
          <p className={classes.none}>
            {words.length === 0
              ? `No words yet. Add one here, or with ${addKeys} at the word in the text.`
              : `No word with “${sought}”.`}
          </p>
        ) : (
          <ul className={classes.words} aria-label="Words">
            {found.slice(0, SHOWN).map((each) => (
              <li key={each} className={classes.word}>
                {each}
                <ActionIcon
                  size="xs"
                  variant="subtle"
                  aria-label={`Take out ${each}`}
                  onClick={() => remove(each).catch(showError)}
                >
                  <IconX size={12} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        {found.length > SHOWN && (
          <p className={classes.none}>
            And {counted(found.length - SHOWN, 'more word', 'more words')}: type a few letters to find one.
          </p>
        )}
      </Wide>
      <Wide>
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
            onClick={() => addList().catch(showError)}
          >
            Add from a list…
          </Button>
          <Button
            variant="default"
            disabled={words.length === 0}
            leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
            onClick={() => saveList().catch(showError)}
          >
            Save as a list…
          </Button>
          <span className={classes.none}>A text file with a word a line.</span>
        </div>
      </Wide>
    </>
  )
}
