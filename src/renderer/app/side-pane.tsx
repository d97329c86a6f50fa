import type { ReactNode } from 'react'
import { Panel, type PanelSize, Separator } from 'react-resizable-panels'
import { changePreferences, currentPreferences, usePreference } from './preferences'
import classes from './shell.module.css'

const panes = {
  list: { width: 'listWidth', least: 200, most: 560, label: 'Width of the list' },
  inspector: { width: 'inspectorWidth', least: 260, most: 600, label: 'Width of the inspector' },
} as const

/** A pane beside the middle one, with the handle between them; its width, in pixels, is kept on this computer. */
export function SidePane({ name, children }: { name: keyof typeof panes; children: ReactNode }) {
  const { width, least, most, label } = panes[name]
  const kept = usePreference(width)
  const pane = (
    <Panel
      id={name}
      defaultSize={kept}
      minSize={least}
      maxSize={most}
      groupResizeBehavior="preserve-pixel-size"
      onResize={remember(width)}
    >
      {children}
    </Panel>
  )
  const handle = <Separator className={classes.separator} aria-label={label} />
  return name === 'list' ? (
    <>
      {pane}
      {handle}
    </>
  ) : (
    <>
      {handle}
      {pane}
    </>
  )
}

type PaneWidth = (typeof panes)[keyof typeof panes]['width']
const remembering: Partial<Record<PaneWidth, ReturnType<typeof setTimeout>>> = {}

/** Keeps a pane's width once the dragging has stopped. */
function remember(which: PaneWidth) {
  return ({ inPixels }: PanelSize) => {
    const width = Math.round(inPixels)
    clearTimeout(remembering[which])
    remembering[which] = setTimeout(() => {
      if (currentPreferences()[which] !== width) changePreferences({ [which]: width })
    }, 400)
  }
}
