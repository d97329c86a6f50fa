import { Checkbox, Select, TextInput } from '@mantine/core'
import type { FindQuery, Replacement } from '@shared/article/find/find-query'
import { findScopes } from '../../ui/find-scopes'
import classes from './replace-dialog.module.css'

type Props = {
  query: FindQuery
  onQuery: (part: Partial<FindQuery>) => void
  replacement: Replacement
  onReplacement: (part: Partial<Replacement>) => void
}

/** What to look for and where, and what to put in its place. */
export function QueryFields({ query, onQuery, replacement, onReplacement }: Props) {
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          data-autofocus
          label="Find"
          value={query.text}
          onChange={(event) => onQuery({ text: event.currentTarget.value })}
        />
        <TextInput
          label="Replace with"
          value={replacement.text}
          onChange={(event) => onReplacement({ text: event.currentTarget.value })}
        />
      </div>
      <div className={classes.options}>
        <Checkbox
          label="Match case"
          checked={query.matchCase}
          onChange={(event) => onQuery({ matchCase: event.currentTarget.checked })}
        />
        <Checkbox
          label="Whole words"
          checked={query.wholeWord}
          onChange={(event) => onQuery({ wholeWord: event.currentTarget.checked })}
        />
        <Checkbox
          label="Regular expression"
          checked={query.isExpression}
          onChange={(event) => onQuery({ isExpression: event.currentTarget.checked })}
        />
        <Checkbox
          label="Keep capitals"
          checked={replacement.keepCase}
          onChange={(event) => onReplacement({ keepCase: event.currentTarget.checked })}
        />
        <Select
          aria-label="Where to look"
          size="xs"
          w={130}
          data={findScopes}
          value={query.scope}
          allowDeselect={false}
          onChange={(scope) => scope && onQuery({ scope })}
        />
      </div>
    </>
  )
}
