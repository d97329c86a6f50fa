import { type ArticleStatus, articleStatuses } from '@shared/records/choices'
import { IconCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { Dialog } from '../../../ui/dialog'
import { KeyCap } from '../../../ui/key-cap'
import { Dot } from '../../../ui/tag'
import { statusNames, statusTones } from '../../../ui/words'
import classes from './plan-dialog.module.css'
import { setStatus } from './set-plan'
import { usePlanTarget } from './use-plan-target'

/** Chooses where an article stands without the mouse: by its number, or by arrows and Enter. */
export function StatusDialog({ onClose }: { onClose: () => void }) {
  const { target, name, status } = usePlanTarget()
  const list = useRef<HTMLUListElement>(null)
  const choose = (next: ArticleStatus) => {
    if (target) setStatus(target, next)
    onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const numbered = articleStatuses[Number(event.key) - 1]
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!numbered && by === 0) return
    event.preventDefault()
    if (numbered) return choose(numbered)
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.findIndex((button) => button.contains(document.activeElement))
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  return (
    <Dialog opened onClose={onClose} title="Set status" size={320}>
      {target ? (
        <>
          <p className={classes.name}>{name}</p>
          <ul ref={list} className={classes.list} onKeyDown={onKeyDown}>
            {articleStatuses.map((one, index) => (
              <li key={one}>
                <button
                  type="button"
                  className={classes.choice}
                  data-autofocus={one === (status ?? 'idea') || undefined}
                  onClick={() => choose(one)}
                >
                  <Dot tone={statusTones[one]} />
                  <span className={classes.word}>{statusNames[one]}</span>
                  {one === status && <IconCheck size={15} stroke={1.8} aria-label="now" />}
                  <KeyCap keys={String(index + 1)} />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NothingChosen />
      )}
    </Dialog>
  )
}

export function NothingChosen() {
  return (
    <p className={classes.name}>
      Open an article first, or choose some in the list, the table or on the board.
    </p>
  )
}
