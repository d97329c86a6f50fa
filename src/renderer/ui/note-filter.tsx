import { SegmentedControl } from '@mantine/core'
import type { NoteFilter } from '@shared/records/note'

const choices: { value: NoteFilter; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'todo', label: 'To-dos' },
  { value: 'resolved', label: 'Resolved' },
]

type Props = {
  size: 'xs' | 'sm'
  fullWidth?: boolean
  value: NoteFilter
  onChange: (value: NoteFilter) => void
}

/** Chooses which notes a list shows. */
export function NoteFilterChoice(props: Props) {
  return <SegmentedControl aria-label="Which notes" data={choices} {...props} />
}
