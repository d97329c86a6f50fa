import { Menu, VisuallyHidden } from '@mantine/core'
import { type CommandId, commandDefinition } from '@shared/commands'
import { keyLabel } from '../../app/commands/keys'
import { useStore } from '../../ui/store'
import { copyHere, deleteHere, duplicateHere, moveHere, turnHere } from '../blocks/block-commands'
import type { OpenBlockMenu } from '../blocks/block-controls'
import { blocksName, formCommands, formNames } from '../blocks/block-words'
import { blocksAround, blocksBetween, theseBlocks } from '../commands/blocks'
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

function OpenMenu({ editor, services, open }: Props & { open: OpenBlockMenu }) {
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
  const form = formOf(blocks)
  const forms = blockForms.filter((one) => one === form || turnInto(one, choose)(editor.state))
  const item = (label: string, id: CommandId | null, does: () => unknown, isOff = false) => (
    <Menu.Item
      disabled={isOff}
      rightSection={<Keys id={id} />}
      onClick={() => {
        close()
        does()
      }}
    >
      {label}
    </Menu.Item>
  )
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
        {forms.length > (form ? 1 : 0) && (
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
                  onClick={() => {
                    close()
                    turnHere(one, choose)(editor, services)
                  }}
                >
                  {formNames[one]}
                </Menu.Item>
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        )}
        {item('Duplicate', 'article.duplicateBlock', () => duplicateHere(choose)(editor, services))}
        {item('Copy', null, () => copyHere(choose)(editor, services))}
        {item(
          'Move up',
          'article.moveUp',
          () => moveHere(-1, choose)(editor, services),
          !movable(doc, blocks, -1),
        )}
        {item(
          'Move down',
          'article.moveDown',
          () => moveHere(1, choose)(editor, services),
          !movable(doc, blocks, 1),
        )}
        <Menu.Divider />
        {item('Delete', 'article.deleteBlock', () => deleteHere(choose)(editor, services))}
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

function Keys({ id }: { id: CommandId | null }) {
  const keys = id && commandDefinition(id).keys
  return keys ? <span className={classes.keys}>{keyLabel(keys)}</span> : null
}
