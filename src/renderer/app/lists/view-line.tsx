import { ActionIcon, Menu } from '@mantine/core'
import type { ListKind } from '@shared/lists/kinds'
import type { View } from '@shared/lists/view'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { kindNames } from '../../ui/words'
import { useCommand } from '../commands/use-command'
import { showError } from '../notices'
import { NameDialog } from '../records/name-dialog'
import { clearListState, useListState } from './list-state'
import { sectionOfKind } from './sections'
import classes from './view-line.module.css'
import { deleteView, goToView, moveView, renameView, saveView, updateView, useViews } from './views'

type Asked = { what: 'new' } | { what: 'rename'; view: View }

/** The saved views of a kind, the shown one marked, with what can be done with it. */
export function ViewLine({ kind }: { kind: ListKind }) {
  const section = sectionOfKind[kind]
  const state = useListState(section)
  const all = useViews()
  const views = all.filter((view) => view.kind === kind)
  const now = views.find(({ id }) => id === state.viewId)
  const isNarrowed = state.where.length > 0 || state.filter !== ''
  const [asked, setAsked] = useState<Asked | null>(null)
  useCommand('views.save', () => setAsked({ what: 'new' }))
  const dialog = asked && (
    <NameDialog
      title={asked.what === 'new' ? 'Keep this view' : 'Rename the view'}
      label="Name"
      placeholder="Old prices, for one"
      initial={asked.what === 'rename' ? asked.view.name : ''}
      action={asked.what === 'new' ? 'Keep' : 'Rename'}
      onClose={() => setAsked(null)}
      onCreate={(name) => (asked.what === 'new' ? saveView(kind, name) : renameView(asked.view, name))}
    />
  )
  if (views.length === 0) return dialog
  return (
    <nav className={classes.views} aria-label="Views">
      <button
        type="button"
        className={classes.view}
        aria-current={!now && !isNarrowed ? 'true' : undefined}
        onClick={() => clearListState(section)}
      >
        All {kindNames[kind].many}
      </button>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={classes.view}
          aria-current={view === now ? 'true' : undefined}
          onClick={() => goToView(view)}
        >
          {view.name}
        </button>
      ))}
      {now && (
        <Menu
          position="bottom-start"
          width={220}
          radius="lg"
          shadow="md"
          withinPortal={false}
          transitionProps={{ duration: 0 }}
        >
          <Menu.Target>
            <ActionIcon size="sm" aria-label={`What to do with the view “${now.name}”`}>
              <IconDots size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => updateView(now).catch(showError)}>Keep the list as it is now</Menu.Item>
            <Menu.Item onClick={() => setAsked({ what: 'rename', view: now })}>Rename…</Menu.Item>
            <Menu.Item disabled={views[0] === now} onClick={() => moveView(all, now, -1).catch(showError)}>
              Move to the left
            </Menu.Item>
            <Menu.Item disabled={views.at(-1) === now} onClick={() => moveView(all, now, 1).catch(showError)}>
              Move to the right
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => deleteView(all, now).catch(showError)}>Delete</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog}
    </nav>
  )
}
