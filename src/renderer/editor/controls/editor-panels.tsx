import { Popover } from '@mantine/core'
import { assertNever } from '@shared/assert-never'
import type { ReactNode } from 'react'
import { useStore } from '../../ui/store'
import { insertBlock } from '../commands/insert-block'
import { setAskedBy } from '../commands/pair'
import type { Panel } from '../panels'
import { FactPanel, NewFactPanel } from './fact-panel'
import { FindingPanel } from './finding-panel'
import { LinkPanel } from './link-panel'
import { MentionPanel } from './mention-panel'
import type { PanelProps } from './panel-props'
import classes from './panels.module.css'
import { RecordSearch } from './record-search'
import { SpeakerPanel } from './speaker-panel'

/** The small window over the text that is open, if one is. Escape or a click elsewhere closes it; the caret returns. */
export function EditorPanels({ editor, services }: Omit<PanelProps, 'close'>) {
  const open = useStore(services.panels)
  if (!open) return null
  const { panel, anchor } = open
  const close = () => {
    services.panels.close()
    editor.view.focus()
  }
  return (
    <Popover
      opened
      onDismiss={close}
      position="bottom-start"
      width={330}
      trapFocus
      // The roles would tie the window to the spot it points at, which is no control.
      withRoles={false}
      withinPortal
      radius="lg"
      shadow="md"
    >
      <Popover.Target>
        <div
          className={classes.anchor}
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={panelNames[panel.kind]}>
        <PanelOf panel={panel} editor={editor} services={services} close={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

const panelNames: Record<Panel['kind'], string> = {
  speaker: 'Who answers',
  askedBy: 'Who asks',
  link: 'Link',
  pick: 'Card',
  newFact: 'Product fact',
  fact: 'Product fact',
  mention: 'Mention',
  finding: 'Suggestions',
}

function PanelOf({ panel, editor, services, close }: PanelProps & { panel: Panel }): ReactNode {
  const shared = { editor, services, close }
  switch (panel.kind) {
    case 'speaker':
      return <SpeakerPanel {...shared} pos={panel.pos} />
    case 'askedBy':
      return <AskedByPanel {...shared} pos={panel.pos} />
    case 'link':
      return <LinkPanel {...shared} />
    case 'pick':
      return <CardPanel {...shared} what={panel.what} />
    case 'newFact':
      return <NewFactPanel {...shared} />
    case 'fact':
      return <FactPanel {...shared} pos={panel.pos} />
    case 'mention':
      return <MentionPanel {...shared} pos={panel.pos} />
    case 'finding':
      return <FindingPanel {...shared} finding={panel.finding} />
    default:
      return assertNever(panel)
  }
}

function AskedByPanel({ editor, services, close, pos }: PanelProps & { pos: number }) {
  const choose = (name: string | null) => {
    setAskedBy(pos, name)(editor.state, editor.view.dispatch)
    close()
  }
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>Who asks?</h2>
      <RecordSearch
        services={services}
        kind="expert"
        label="Any name"
        onPick={({ name }) => choose(name)}
        also={(typed) =>
          typed === ''
            ? { label: 'The byline', choose: () => choose(null) }
            : { label: `“${typed}”`, choose: () => choose(typed) }
        }
      />
    </div>
  )
}

function CardPanel({ editor, services, close, what }: PanelProps & { what: 'productCard' | 'expertCard' }) {
  const isProduct = what === 'productCard'
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{isProduct ? 'Which product?' : 'Which expert?'}</h2>
      <RecordSearch
        services={services}
        kind={isProduct ? 'product' : 'expert'}
        label="A few letters of the name"
        onPick={({ id }) => {
          insertBlock(editor, { type: what, attrs: isProduct ? { productId: id } : { expertId: id } })
          close()
        }}
      />
    </div>
  )
}
