import { Button, Textarea } from '@mantine/core'
import type { ImportSession } from '@shared/ipc/import-calls'
import { type ClipboardEvent, useState } from 'react'
import { call } from '../../api/desk'
import { runCommand } from '../../app/commands/registry'
import { showError } from '../../app/notices'
import { ImportActions } from '../../ui/import-frame'
import classes from './paste-area.module.css'

type Props = { onStarted: (session: ImportSession) => void; onClose: () => void }

/** A place for a transcript or a draft from the clipboard; what a browser or Word copied is read with its structure. */
export function PasteArea({ onStarted, onClose }: Props) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)

  const start = (html: string | null, words: string) => {
    if (words.trim() === '') return
    setBusy(true)
    call('imports.fromPasted', { html, text: words })
      .then(({ session }) => session && onStarted(session))
      .catch(showError)
      .finally(() => setBusy(false))
  }
  const onPaste = (event: ClipboardEvent) => {
    // With words there already, the paste belongs among them.
    if (text.trim() !== '') return
    const words = event.clipboardData.getData('text/plain')
    if (words.trim() === '') return
    event.preventDefault()
    start(event.clipboardData.getData('text/html') || null, words)
  }

  return (
    <>
      <Textarea
        data-autofocus
        label="Paste or type a text"
        description="A transcript, an e-mail with answers, a draft. You will see what was found before anything is added."
        placeholder="Press Ctrl+V"
        classNames={{ root: classes.paste, wrapper: classes.field, input: classes.field }}
        value={text}
        disabled={busy}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={onPaste}
      />
      <ImportActions>
        <Button
          variant="default"
          onClick={() => {
            onClose()
            runCommand('imports.pick')
          }}
        >
          Choose files instead…
        </Button>
        <Button
          variant="filled"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => start(null, text)}
        >
          Read it
        </Button>
      </ImportActions>
    </>
  )
}
