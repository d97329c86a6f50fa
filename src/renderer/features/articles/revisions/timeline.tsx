import type { RevisionEntry } from '@shared/records/revision'
import { THINNING_RULE } from '@shared/revisions/thin-out'
import { IconBookmark } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect } from 'react'
import { counted, formatCount } from '../../../ui/words'
import { byDay, causeOf, clockTime } from './revision-words'
import classes from './timeline.module.css'

type Props = {
  revisions: readonly RevisionEntry[]
  /** Its place in `revisions`; -1 is the text as it is now. */
  chosen: number
  onChoose: (place: number) => void
}

const optionId = (place: number) => `revision-${place}`

/** The revisions by day, newest first. Arrow keys, or a pointer drawn over them, go through them. */
export function Timeline({ revisions, chosen, onChoose }: Props) {
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    // With Ctrl or Alt they are keys of commands.
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = placeByKey(event.key, chosen, revisions.length)
    if (to === null) return
    event.preventDefault()
    onChoose(to)
  }
  const onPointer = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const under = document.elementFromPoint(event.clientX, event.clientY)
    const place = under?.closest<HTMLElement>('[data-place]')?.dataset.place
    if (place !== undefined && Number(place) !== chosen) onChoose(Number(place))
  }
  let place = -1
  return (
    <aside className={classes.timeline} aria-label="Timeline">
      <div
        className={classes.list}
        role="listbox"
        tabIndex={0}
        aria-label="Revisions"
        aria-activedescendant={optionId(chosen)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        <Option place={-1} isChosen={chosen === -1} onChoose={onChoose}>
          <span className={classes.name}>Now</span>
          <span className={classes.cause}>The text as it is in this window</span>
        </Option>
        {byDay(revisions).map((day) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div key={day.words} role="group" aria-label={day.words} className={classes.day}>
            <div className={classes.dayWords} aria-hidden>
              {day.words}
            </div>
            {day.revisions.map((revision) => {
              place += 1
              return (
                <Option key={revision.id} place={place} isChosen={place === chosen} onChoose={onChoose}>
                  <Revision revision={revision} isOldest={place === revisions.length - 1} />
                </Option>
              )
            })}
          </div>
        ))}
      </div>
      <p className={classes.rule}>{THINNING_RULE}</p>
    </aside>
  )
}

function placeByKey(key: string, chosen: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(chosen + 1, count - 1)
    case 'ArrowUp':
      return Math.max(chosen - 1, -1)
    case 'PageDown':
      return Math.min(chosen + 10, count - 1)
    case 'PageUp':
      return Math.max(chosen - 10, -1)
    case 'Home':
      return -1
    case 'End':
      return count - 1
    default:
      return null
  }
}

type OptionProps = {
  place: number
  isChosen: boolean
  onChoose: (place: number) => void
  children: React.ReactNode
}

function Option({ place, isChosen, onChoose, children }: OptionProps) {
  return (
    // The listbox has the keyboard; its options are pointed at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={optionId(place)}
      data-place={place}
      role="option"
      aria-selected={isChosen}
      className={classes.option}
      onClick={() => onChoose(place)}
    >
      {children}
    </div>
  )
}

function Revision({ revision, isOldest }: { revision: RevisionEntry; isOldest: boolean }) {
  const { madeAt, label, added, removed, cause } = revision
  return (
    <>
      <span className={classes.line}>
        <span className={classes.time}>{clockTime(madeAt)}</span>
        {isOldest ? (
          <span className={classes.words}>first kept</span>
        ) : (
          <span className={classes.words}>
            {added > 0 && <ins title={`${counted(added, 'word')} added`}>+{formatCount(added)}</ins>}
            {removed > 0 && <del title={`${counted(removed, 'word')} removed`}>−{formatCount(removed)}</del>}
            {added + removed === 0 && 'no words changed'}
          </span>
        )}
      </span>
      {label && (
        <span className={classes.name}>
          <IconBookmark size={14} stroke={1.8} aria-hidden />
          {label}
        </span>
      )}
      {!(label && cause === 'named') && <span className={classes.cause}>{causeOf(revision)}</span>}
    </>
  )
}
