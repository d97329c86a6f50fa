import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog } from './dialog'
import { EmptyState } from './empty-state'
import classes from './import-frame.module.css'

type FrameProps = {
  title: string
  /** In pixels, where the window has the room. A table takes more than a text does. */
  width?: number
  onClose: () => void
  children: ReactNode
}

/** The wide dialog that an import is looked through in: a step fills it, its actions stand at the foot. */
export function ImportFrame({ title, width = 1240, onClose, children }: FrameProps) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size={`min(${width}px, 94vw)`}
      closeOnClickOutside={false}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      {children}
    </Dialog>
  )
}

/** The foot of a step: its buttons, and in front of them a few words on how things stand. */
export function ImportActions({ hint, children }: { hint?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.actions}>
      {hint !== undefined && (
        <span className={classes.hint} role="status">
          {hint}
        </span>
      )}
      {children}
    </div>
  )
}

type OutcomeProps = {
  title: string
  actions: ReactNode
  /** What became of everything that went in, in a sentence or two. */
  children: ReactNode
  /** What did not come in, or is to be looked at, each with a reason. */
  lists: { label: string; items: { id: string; name: string; why: ReactNode }[] }[]
}

/** The last step: what came in, what did not and why. The dialog shrinks to it. */
export function ImportOutcome({ title, actions, children, lists }: OutcomeProps) {
  return (
    <div className={classes.outcome}>
      <EmptyState icon={IconCircleCheck} title={title} actions={actions}>
        <span role="status">{children}</span>
      </EmptyState>
      {lists.map(
        ({ label, items }) =>
          items.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by the keyboard
            <ul key={label} className={classes.left} aria-label={label} tabIndex={0}>
              {items.map(({ id, name, why }) => (
                <li key={id}>
                  <b>{name}</b> {why}
                </li>
              ))}
            </ul>
          ),
      )}
    </div>
  )
}
