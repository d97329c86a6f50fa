import { Button, TextInput } from '@mantine/core'
import type { MentionNode } from '@shared/article/document'
import { type FormEvent, useState } from 'react'
import { unlinkChip } from '../names/unlink'
import type { PanelProps } from './panel-props'
import classes from './panels.module.css'

/** The words a chip shows, and the way to its record. */
export function MentionPanel({ editor, services, close, pos }: PanelProps & { pos: number }) {
  const node = editor.state.doc.nodeAt(pos)
  const attrs = node?.attrs as MentionNode['attrs'] | undefined
  const [text, setText] = useState(attrs?.text ?? '')
  if (!attrs || node?.type.name !== 'mention') return null
  const name = services.references.nameOf(attrs.kind, attrs.id) ?? ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = text.trim() === '' || text.trim() === name ? null : text.trim()
    editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'text', words))
    close()
  }
  const untie = () => {
    unlinkChip(editor, pos, services)
    close()
  }

  return (
    <form className={classes.panel} onSubmit={submit}>
      <TextInput
        data-autofocus
        label="Words shown"
        description="Empty follows the record’s name"
        placeholder={name}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button variant="default" size="xs" onClick={() => services.openRecord(attrs.kind, attrs.id)}>
          Open record
        </Button>
        <Button variant="default" size="xs" onClick={untie}>
          Plain words
        </Button>
        <Button variant="filled" size="xs" type="submit">
          Done
        </Button>
      </div>
    </form>
  )
}
