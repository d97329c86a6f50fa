import { Button, TextInput } from '@mantine/core'
import { isSafeHref } from '@shared/article/safe-href'
import { type FormEvent, useState } from 'react'
import { focused } from '../editor-commands'
import type { PanelProps } from './panel-props'
import classes from './panels.module.css'

/** Sets, changes or takes away the link of the selected words. */
export function LinkPanel({ editor, services, close }: PanelProps) {
  const link = editor.getAttributes('link')
  const present: string = link.href ?? ''
  const [address, setAddress] = useState(present)
  const [problem, setProblem] = useState<string | null>(null)
  const words = editor.state.selection.empty && present === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() === '') {
      if (present === '') setProblem('Type or paste the address first.')
      else remove()
      return
    }
    const href = completed(address)
    if (!isSafeHref(href)) {
      setProblem('Links may start with http, https, mailto or tel.')
      return
    }
    const chain = focused(editor).extendMarkRange('link')
    if (words)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href, rel: null } }] })
    // A link that is paid for stays marked as one when its address changes.
    else chain.setMark('link', { href, rel: link.rel ?? null })
    chain.run()
    close()
  }
  const remove = () => {
    focused(editor).extendMarkRange('link').unsetMark('link').run()
    close()
  }

  return (
    <form className={classes.panel} onSubmit={submit}>
      <TextInput
        data-autofocus
        label="Address"
        placeholder="https://"
        value={address}
        error={problem}
        onChange={(event) => {
          setAddress(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <div className={classes.actions}>
        {present !== '' && (
          <>
            <Button variant="default" size="xs" onClick={() => services.openAddress(present)}>
              Open
            </Button>
            <Button variant="default" size="xs" onClick={remove}>
              Take away
            </Button>
          </>
        )}
        <Button variant="filled" size="xs" type="submit">
          {present === '' ? 'Link' : 'Change'}
        </Button>
      </div>
    </form>
  )
}

/** `example.com` means the web; what has a scheme or is a path stays as typed. */
function completed(address: string): string {
  const typed = address.trim()
  if (/^[a-z][a-z\d+.-]*:|^[/#?]/i.test(typed)) return typed
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`
}
