import { TextInput } from '@mantine/core'
import { IconTags } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { Problem } from '../../ui/problem'
import { TagRow } from './tag-row'
import classes from './tags-dialog.module.css'

/** Every tag of the library: where it is used, under which name, and whether at all. */
export function TagsDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { data: tags, error } = useQuery({ queryKey: keys.tags, queryFn: () => call('tags.list') })
  const shown = (tags ?? []).filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <Dialog opened onClose={onClose} title="Tags" size={560}>
      {error ? (
        <Problem>{messageOf(error)}</Problem>
      ) : tags?.length === 0 ? (
        <EmptyState icon={IconTags} title="No tags yet">
          Give a record a tag in its form, or several at once beside their list. Here you then rename, merge
          and delete them.
        </EmptyState>
      ) : (
        <div className={classes.tags}>
          <TextInput
            data-autofocus
            aria-label="Find a tag"
            placeholder="Find a tag"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <p className={classes.note}>
            A tag renamed to another one’s name becomes one with it. Each change can be undone.
          </p>
          <ul className={classes.list} aria-label="Tags">
            {shown.map((tag) => (
              <TagRow
                key={tag.name}
                tag={tag}
                isTaken={(name) => (tags ?? []).some((other) => other.name === name && other !== tag)}
                onLeave={onClose}
              />
            ))}
          </ul>
          {shown.length === 0 && typed !== '' && <p className={classes.note}>No tag has “{typed}” in it.</p>}
        </div>
      )}
    </Dialog>
  )
}
