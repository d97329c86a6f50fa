import { IconLayoutSidebarLeftExpand, IconLayoutSidebarRight, IconReplace, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CommandIcon } from './commands/command-button'
import { useCommandEnabled } from './commands/use-command'
import classes from './main-bar.module.css'
import { useSide } from './split/side'

/**
 * The line at the head of the middle pane: what it shows on the left, what can be done on the right. Where the pane is
 * narrow its buttons are their icons alone, the chief one last; their words stay for screen readers and tooltips.
 */
export function MainBar({ left, right }: { left: ReactNode; right?: ReactNode }) {
  const canToggleList = useCommandEnabled('list.toggle')
  const canToggleInspector = useCommandEnabled('inspector.toggle')
  const isBeside = useSide() === 'beside'
  return (
    <header className={classes.bar}>
      <div className={classes.line}>
        {canToggleList && !isBeside && (
          <span className={classes.listToggle}>
            <CommandIcon id="list.toggle" icon={IconLayoutSidebarLeftExpand} />
          </span>
        )}
        <div className={classes.left}>{left}</div>
        <div className={classes.right}>
          {right}
          {canToggleInspector && !isBeside && (
            <CommandIcon id="inspector.toggle" icon={IconLayoutSidebarRight} />
          )}
          {isBeside && (
            <>
              <CommandIcon id="split.change" icon={IconReplace} />
              <CommandIcon id="split.toggle" icon={IconX} label="Close this side" />
            </>
          )}
        </div>
      </div>
    </header>
  )
}
