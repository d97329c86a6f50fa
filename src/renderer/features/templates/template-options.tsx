import { TextInput } from '@mantine/core'
import { previewOf, type Template } from '@shared/templates/template'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import { counted } from '../../ui/words'
import classes from './chooser.module.css'

type Props = {
  typed: string
  onType: (typed: string) => void
  /** What has the typed words. */
  templates: readonly Template[]
  shown: Template | null
  onLookAt: (id: string) => void
  onBegin: (template: Template) => void
}

/** A line to find a template, and the list of those that are found: arrows go through it while the line has the focus. */
export function TemplateOptions({ typed, onType, templates, shown, onLookAt, onBegin }: Props) {
  const listId = useId()
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = templates[templates.findIndex(({ id }) => id === shown?.id) + step]
    if (step === 0) return
    event.preventDefault()
    if (!next) return
    onLookAt(next.id)
    document.getElementById(`${listId}-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <TextInput
        data-autofocus
        aria-label="Find a template"
        placeholder="Find a template"
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={shown ? `${listId}-${shown.id}` : undefined}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={move}
      />
      <div id={listId} role="listbox" aria-label="Templates" className={classes.list}>
        {templates.map((template) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above moves through the options by key
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in that line
          <div
            key={template.id}
            id={`${listId}-${template.id}`}
            role="option"
            aria-selected={template.id === shown?.id}
            className={classes.option}
            onClick={() => onLookAt(template.id)}
            onDoubleClick={() => onBegin(template)}
          >
            <span className={classes.name}>{template.name}</span>
            <span className={classes.kind}>
              {template.origin === 'own' && 'Own · '}
              {contentsOf(template)}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

function contentsOf(template: Template): string {
  const { content } = previewOf(template)
  const pairs = content.filter(({ type }) => type === 'qa').length
  return pairs > 0 ? counted(pairs, 'question') : counted(content.length, 'block')
}
