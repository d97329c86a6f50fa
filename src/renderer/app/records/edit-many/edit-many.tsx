import { Button } from '@mantine/core'
import type { EditValue } from '@shared/lists/editing'
import type { ListKind } from '@shared/lists/kinds'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, messageOf } from '../../../api/desk'
import { keys } from '../../../api/queries'
import { Problem } from '../../../ui/problem'
import { countedKind, kindNames } from '../../../ui/words'
import { CommandButton } from '../../commands/command-button'
import inspector from '../../inspector.module.css'
import { WordsField } from '../fields'
import { canMerge } from '../merge-request'
import { editFields } from './edit-fields'
import classes from './edit-many.module.css'
import { SetField } from './set-field'
import { TagsOnThem } from './tags-on-them'
import { useEdit } from './use-edit'

const noTags = { add: [] as string[], remove: [] as string[] }

/**
 * What can be set on the chosen records at once. A field says what they have in common, or that there are several
 * values; only what is touched is changed, in one step that can be taken back.
 */
export function EditMany({ kind, ids }: { kind: ListKind; ids: readonly string[] }) {
  const [fields, setFields] = useState<Record<string, EditValue>>({})
  const [tags, setTags] = useState(noTags)
  const common = useQuery({
    queryKey: keys.common(kind, ids),
    queryFn: () => call('records.common', { kind, ids: [...ids] }),
    placeholderData: (before) => before,
  })
  const known = useQuery({ queryKey: keys.tags, queryFn: () => call('tags.list') })
  const edit = useEdit(kind)
  const what = countedKind(ids.length, kind)
  const isTouched = Object.keys(fields).length > 0 || tags.add.length > 0 || tags.remove.length > 0
  const clear = () => {
    setFields({})
    setTags(noTags)
  }
  const apply = () => void edit.run(ids, fields, tags, clear)
  return (
    <section className={inspector.inspector} aria-label="Inspector">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isTouched && !edit.busy) apply()
        }}
      >
        <header>
          <h2 className={classes.title}>{what}</h2>
          <p className={classes.note}>
            {ids.length === 1
              ? 'What you set here is changed on this record.'
              : `What you set here is set on all of them. Everything else stays as it is on each.`}
          </p>
        </header>
        {editFields[kind].map((field) => (
          <SetField
            key={field.name}
            field={field}
            common={common.data?.fields[field.name]}
            value={fields[field.name]}
            onSet={(value) => setFields({ ...fields, [field.name]: value })}
            onLeave={() => {
              const { [field.name]: _left, ...others } = fields
              setFields(others)
            }}
          />
        ))}
        <TagsOnThem tags={common.data?.tags ?? []} total={ids.length} change={tags} onChange={setTags} />
        <WordsField
          label="Add tags"
          placeholder="Type a tag and press Enter"
          value={tags.add}
          suggestions={known.data?.map(({ name }) => name) ?? []}
          onChange={(add) =>
            setTags({ ...tags, add, remove: tags.remove.filter((tag) => !add.includes(tag)) })
          }
        />
        {(common.error ?? edit.error) != null && <Problem>{messageOf(common.error ?? edit.error)}</Problem>}
        <div className={classes.actions}>
          <Button
            type="submit"
            variant={isTouched ? 'filled' : 'default'}
            disabled={!isTouched}
            loading={edit.busy}
          >
            Change {ids.length === 1 ? `this ${kindNames[kind].one}` : what}
          </Button>
          {canMerge(kind) && <CommandButton id="record.merge" />}
          {isTouched && (
            <Button variant="subtle" onClick={clear}>
              Leave as it was
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
