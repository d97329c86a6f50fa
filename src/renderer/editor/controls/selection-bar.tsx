import { ActionIcon, Tooltip } from '@mantine/core'
import { commandDefinition } from '@shared/commands'
import {
  type Icon,
  IconBlockquote,
  IconBold,
  IconDots,
  IconItalic,
  IconLink,
  IconMessageCirclePlus,
  IconQuestionMark,
  IconStrikethrough,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { ariaKeys, keyLabel } from '../../app/commands/keys'
import { useStore } from '../../ui/store'
import { barPlace } from '../blocks/bar-place'
import { showMenuOfSelection } from '../blocks/block-commands'
import type { OpenSelectionBar } from '../blocks/block-controls'
import { makeQuestion } from '../commands/make-question'
import { type EditorCommandId, editorCommands } from '../editor-commands'
import type { PanelProps } from './panel-props'
import classes from './selection-bar.module.css'

type Props = Omit<PanelProps, 'close'>

type Tool = {
  id: EditorCommandId
  icon: Icon
  /** The mark that the tool puts on and takes off. */
  mark?: string
  startsGroup?: true
  isOff?(editor: Editor): boolean
}

const tools: readonly Tool[] = [
  { id: 'format.bold', icon: IconBold, mark: 'bold' },
  { id: 'format.italic', icon: IconItalic, mark: 'italic' },
  { id: 'format.strike', icon: IconStrikethrough, mark: 'strike' },
  { id: 'format.link', icon: IconLink, mark: 'link' },
  { id: 'insert.note', icon: IconMessageCirclePlus, startsGroup: true },
  {
    id: 'article.question',
    icon: IconQuestionMark,
    startsGroup: true,
    isOff: ({ state }) => !makeQuestion(state),
  },
  {
    id: 'insert.pullQuote',
    icon: IconBlockquote,
    isOff: ({ state: { selection } }) => !selection.$from.sameParent(selection.$to),
  },
  { id: 'article.blockMenu', icon: IconDots },
]

/** The bar over selected words. It takes no focus of its own: the words stay selected, and typing goes on in them. */
export function SelectionBar({ editor, services }: Props) {
  const open = useStore(services.blocks.bar)
  return open && <Bar editor={editor} services={services} open={open} />
}

function Bar({ editor, services, open }: Props & { open: OpenSelectionBar }) {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<ReturnType<typeof barPlace> | null>(null)
  const [focused, setFocused] = useState(0)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    editor.on('transaction', drawAgain)
    return () => {
      editor.off('transaction', drawAgain)
    }
  }, [editor])
  useLayoutEffect(() => {
    const box = bar.current?.getBoundingClientRect()
    if (box) setPlace(barPlace(open, box))
  }, [open])
  useEffect(() => {
    if (open.by === 'key') bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [open])

  const leave = () => {
    services.blocks.bar.set(null)
    editor.view.focus()
  }
  const run = (id: EditorCommandId) => {
    if (id === 'article.blockMenu') {
      services.blocks.bar.set(null)
      showMenuOfSelection(editor, services)
    } else editorCommands[id](editor, services)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const isMenuKey = event.key === '/' && (event.ctrlKey || event.metaKey)
    if (step !== undefined) {
      const next = (focused + step + buttons.length) % buttons.length
      setFocused(next)
      buttons[next]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') leave()
    else if (isMenuKey) run('article.blockMenu')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  // Nothing comes over words by itself where there is no room beside them.
  const isShown = place !== null && (place.side !== 'outside' || open.by === 'key')
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      data-selection-bar
      className={classes.bar}
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: isShown ? 'visible' : 'hidden' }}
      // The selection in the text must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {tools.map(({ id, icon: IconOf, mark, startsGroup, isOff }, index) => {
        const { label, keys } = commandDefinition(id)
        const name = label.replace('…', '')
        return (
          <Tooltip
            key={id}
            label={keys ? `${name}  ${keyLabel(keys)}` : name}
            openDelay={400}
            // Away from the words.
            position={place?.side === 'below' ? 'bottom' : 'top'}
          >
            <ActionIcon
              size={32}
              className={classes.tool}
              data-starts-group={startsGroup}
              aria-label={name}
              aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
              aria-pressed={mark ? editor.isActive(mark) : undefined}
              aria-disabled={isOff?.(editor) || undefined}
              tabIndex={index === focused ? 0 : -1}
              onClick={() => {
                if (!isOff?.(editor)) run(id)
              }}
            >
              <IconOf size={17} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </div>
  )
}
