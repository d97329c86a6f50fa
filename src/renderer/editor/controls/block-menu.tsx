import { Menu, VisuallyHidden } from '@mantine/core'
import { type CommandId, commandDefinition } from '@shared/commands'
import type { Editor } from '@tiptap/core'
import { keyLabel } from '../../app/commands/keys'
import { useStore } from '../../ui/store'
import { copyHere, type Does, deleteHere, duplicateHere, moveHere, turnHere } from '../blocks/block-commands'
import type { OpenBlockMenu } from '../blocks/block-controls'
import { blocksName, formCommands, formNames } from '../blocks/block-words'
import { type Blocks, blocksAround, blocksBetween, type ChooseBlocks, theseBlocks } from '../commands/blocks'
import { movable } from '../commands/move'
import { blockForms, formOf, turnInto } from '../commands/turn-into'
import classes from './block-menu.module.css'
import type { PanelProps } from './panel-props'

type Props = Omit<PanelProps, 'close'>

/** The menu of a block, or of all selected ones, and the line that tells a screen reader what was done to them. */
export function BlockMenu({ editor, services }: Props) {
  const open = useStore(services.blocks.menu)
  const said = useStore(services.blocks.said)
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {open && <OpenMenu key={`${open.from}-${open.to}`} editor={editor} services={services} open={open} />}
    </>
  )
}

type OpenProps = Props & { open: OpenBlockMenu }

function OpenMenu({ editor, services, open }: OpenProps) {
  const { doc } = editor.state
  const { from, to, anchor } = open
  const blocks = blocksBetween(doc, from, to)
  if (!blocks) return null
  const choose = theseBlocks(from, to)
  const around = blocksAround(doc, blocks)
  const close = () => {
    services.blocks.menu.set(null)
    editor.view.focus()
  }
  const run = (does: Does) => {
    close()
    does(editor, services)
  }
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      width={264}
      radius="lg"
      shadow="md"
      trapFocus
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      // The very key that opens the menu would count as one outside of it.
      clickOutsideEvents={['mousedown', 'touchstart']}
      withinPortal={false}
    >
      <Menu.Target>
        {/* The menu wants a control to belong to; the handle itself is out of React's reach. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Block menu: ${blocksName(blocks)}`}
          className={classes.anchor}
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Label>{blocksName(blocks)}</Menu.Label>
        <TurnInto editor={editor} blocks={blocks} choose={choose} onRun={run} />
        <Choice label="Duplicate" id="article.duplicateBlock" onClick={() => run(duplicateHere(choose))} />
        <Choice label="Copy" id={null} onClick={() => run(copyHere(choose))} />
        <Choice
          label="Move up"
          id="article.moveUp"
          isOff={!movable(doc, blocks, -1)}
          onClick={() => run(moveHere(-1, choose))}
        />
        <Choice
          label="Move down"
          id="article.moveDown"
          isOff={!movable(doc, blocks, 1)}
          onClick={() => run(moveHere(1, choose))}
        />
        <Menu.Divider />
        <Choice label="Delete" id="article.deleteBlock" onClick={() => run(deleteHere(choose))} />
        {around && (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick={false}
              onClick={() => services.blocks.menu.set({ ...open, from: around.from, to: around.to })}
            >
              {`The whole ${blocksName(around).toLowerCase()}…`}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

type TurnIntoProps = {
  editor: Editor
  blocks: Blocks
  choose: ChooseBlocks
  onRun: (does: Does) => void
}

/** The forms that the blocks can take, with the one that they have. */
function TurnInto({ editor, blocks, choose, onRun }: TurnIntoProps) {
  const form = formOf(blocks)
  const forms = blockForms.filter((one) => one === form || turnInto(one, choose)(editor.state))
  if (forms.length <= (form ? 1 : 0)) return null
  return (
    <Menu.Sub openDelay={80} closeDelay={200}>
      <Menu.Sub.Target>
        <Menu.Sub.Item data-autofocus>Turn into</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown aria-label="Turn into">
        {forms.map((one) => (
          <Menu.Item
            key={one}
            className={one === form ? classes.present : undefined}
            aria-current={one === form || undefined}
            rightSection={<Keys id={formCommands[one]} />}
            onClick={() => onRun(turnHere(one, choose))}
          >
            {formNames[one]}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

type ChoiceProps = { label: string; id: CommandId | null; isOff?: boolean; onClick: () => void }

function Choice({ label, id, isOff = false, onClick }: ChoiceProps) {
  return (
    <Menu.Item disabled={isOff} rightSection={<Keys id={id} />} onClick={onClick}>
      {label}
    </Menu.Item>
  )
}

function Keys({ id }: { id: CommandId | null }) {
  const keys = id && commandDefinition(id).keys
  return keys ? <span className={classes.keys}>{keyLabel(keys)}</span> : null
}
