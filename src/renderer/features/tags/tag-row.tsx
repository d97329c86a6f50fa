import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { type ListKind, listKinds } from '@shared/lists/kinds'
import type { Tag } from '@shared/records/library'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../../api/desk'
import { changeListState } from '../../app/lists/list-state'
import { lookAs } from '../../app/lists/look-switch'
import { sectionOfKind } from '../../app/lists/sections'
import { showError, showUndo } from '../../app/notices'
import { leftWords, undoEdit } from '../../app/records/edit-many/use-edit'
import { navigate } from '../../app/routes'
import { counted, countedKind } from '../../ui/words'
import classes from './tags-dialog.module.css'

type Props = {
  tag: Tag
  /** Whether another tag has this name. */
  isTaken: (name: string) => boolean
  /** The dialog makes way for the list that a count leads to. */
  onLeave: () => void
}

export function TagRow({ tag, isTaken, onLeave }: Props) {
  const [isEditing, setEditing] = useState(false)

  const remove = async () => {
    const { editId, done, left } = await call('tags.delete', { name: tag.name })
    showUndo(`“${tag.name}” was taken off ${counted(done, 'record')}. ${leftWords(left)}`.trim(), () =>
      undoEdit(editId),
    )
  }
  const show = (kind: ListKind) => {
    const section = sectionOfKind[kind]
    changeListState(section, {
      filter: '',
      viewId: null,
      where: [{ test: 'among', field: 'tag', values: [tag.name] }],
    })
    onLeave()
    if (section === 'products' || section === 'media') navigate({ section })
    else lookAs(section, null, 'table')
  }

  if (isEditing) return <RenameForm tag={tag} isTaken={isTaken} onDone={() => setEditing(false)} />
  return (
    <li className={classes.row}>
      <span className={classes.name}>{tag.name}</span>
      <span className={classes.counts}>
        {listKinds.map((kind) => {
          const count = tag.kinds[kind]
          return (
            count !== undefined && (
              <button key={kind} type="button" className={classes.count} onClick={() => show(kind)}>
                {countedKind(count, kind)}
              </button>
            )
          )
        })}
      </span>
      <Tooltip label="Rename or merge">
        <ActionIcon size="md" aria-label={`Rename or merge “${tag.name}”`} onClick={() => setEditing(true)}>
          <IconPencil size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete">
        <ActionIcon size="md" aria-label={`Delete “${tag.name}”`} onClick={() => remove().catch(showError)}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

type RenameFormProps = Pick<Props, 'tag' | 'isTaken'> & { onDone: () => void }

/** The name in a field. Another tag's name makes one of the two, which is said before. */
function RenameForm({ tag, isTaken, onDone }: RenameFormProps) {
  const [name, setName] = useState(tag.name)
  const fieldRef = useRef<HTMLInputElement>(null)
  useEffect(() => fieldRef.current?.select(), [])
  const merges = isTaken(name.trim())

  const rename = async (event: FormEvent) => {
    event.preventDefault()
    const to = name.trim()
    onDone()
    if (to === '' || to === tag.name) return
    const { editId, done, left } = await call('tags.rename', { name: tag.name, to })
    const what = isTaken(to) ? `became one with “${to}”` : `is now “${to}”`
    showUndo(`“${tag.name}” ${what} on ${counted(done, 'record')}. ${leftWords(left)}`.trim(), () =>
      undoEdit(editId),
    )
  }
  return (
    <li>
      <form className={classes.rename} onSubmit={(event) => rename(event).catch(showError)}>
        <TextInput
          ref={fieldRef}
          className={classes.field}
          size="xs"
          maxLength={80}
          aria-label={`New name of “${tag.name}”`}
          description={merges ? `There is a tag of this name: the two become one.` : undefined}
          value={name}
          // Escape leaves the field, and the dialog stays.
          data-mantine-stop-propagation
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.stopPropagation()
            onDone()
          }}
        />
        <Button size="xs" type="submit" variant="filled">
          {merges ? 'Merge' : 'Rename'}
        </Button>
      </form>
    </li>
  )
}
