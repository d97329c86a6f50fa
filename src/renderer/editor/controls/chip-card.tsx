import { Button, Popover } from '@mantine/core'
import type { MentionNode } from '@shared/article/document'
import { IconExternalLink, IconPencil, IconUnlink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useReducer } from 'react'
import { Picture } from '../../ui/picture'
import { useStore } from '../../ui/store'
import type { ShownCard } from '../names/chip-card-store'
import { unlinkChip } from '../names/unlink'
import type { EditorServices } from '../services'
import classes from './chip-card.module.css'
import { chipCardWords } from './chip-card-words'
import { useMomentary } from './use-momentary'

type Props = { editor: Editor; services: EditorServices }

/** What is behind a chip: brought up by resting the pointer on it, or by a key with the caret beside it. */
export function ChipCard({ editor, services }: Props) {
  const shown = useStore(services.card)
  const { card } = services
  const byKey = shown?.by === 'key'
  const node = shown ? editor.state.doc.nodeAt(shown.pos) : null
  const attrs = node?.type.name === 'mention' ? (node.attrs as MentionNode['attrs']) : null

  useMomentary(editor, shown !== null, () => card.close())
  useEffect(() => {
    if (!shown) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      card.close()
      if (byKey) editor.view.focus()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [shown, byKey, card, editor])

  if (!shown || !attrs) return null
  const { anchor } = shown
  return (
    <Popover
      opened
      onDismiss={() => {
        card.close()
        if (byKey) editor.view.focus()
      }}
      position="bottom-start"
      width={320}
      trapFocus={byKey}
      // The roles would tie the card to the spot it points at, which is no control.
      withRoles={false}
      withinPortal
      radius="lg"
      shadow="md"
      offset={6}
    >
      <Popover.Target>
        <div
          className={classes.anchor}
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={`Mention: ${attrs.text ?? services.references.nameOf(attrs.kind, attrs.id) ?? ''}`}
        className={classes.card}
        onMouseEnter={() => card.stay()}
        onMouseLeave={() => card.hideSoon()}
      >
        <Record attrs={attrs} services={services} />
        <Actions attrs={attrs} editor={editor} services={services} shown={shown} />
      </Popover.Dropdown>
    </Popover>
  )
}

type ActionsProps = Props & { attrs: MentionNode['attrs']; shown: ShownCard }

/** What can be done with the chip from its card, which closes. */
function Actions({ attrs, editor, services, shown: { pos, anchor } }: ActionsProps) {
  const { card, panels } = services
  return (
    <div className={classes.actions}>
      <Button
        data-autofocus
        variant="filled"
        size="xs"
        leftSection={<IconExternalLink size={14} stroke={1.8} aria-hidden />}
        disabled={services.references.isGone(attrs.kind, attrs.id)}
        onClick={() => {
          card.close()
          services.openRecord(attrs.kind, attrs.id)
        }}
      >
        Open
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={14} stroke={1.8} aria-hidden />}
        onClick={() => {
          card.close()
          panels.show({ kind: 'mention', pos }, anchor)
        }}
      >
        Words…
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUnlink size={14} stroke={1.8} aria-hidden />}
        title="Keeps the words as plain text"
        onClick={() => {
          unlinkChip(editor, pos, services)
          card.close()
          editor.view.focus()
        }}
      >
        Unlink
      </Button>
    </div>
  )
}

function Record({ attrs, services }: { attrs: MentionNode['attrs']; services: EditorServices }) {
  const { references } = services
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  // A product's brand and picture come after the product.
  useEffect(() => references.watchAll(drawAgain), [references])
  const { name, picture, what, lines } = chipCardWords(attrs, services)
  return (
    <div className={classes.record}>
      <span className={classes.picture}>
        <Picture
          mediaId={picture}
          alt=""
          seed={name}
          shape={attrs.kind === 'expert' ? 'round' : 'card'}
          size="small"
        />
      </span>
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className={classes.what}>{what}</p>
        {lines.map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
