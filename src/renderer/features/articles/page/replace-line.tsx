import { Button } from '@mantine/core'
import classes from './find-bar.module.css'
import { FindToggle } from './find-toggle'
import type { FindWish } from './find-wish'

type Props = {
  wish: FindWish
  onChange(part: Partial<FindWish>): void
  hasPlaces: boolean
  onReplace(all: boolean): void
}

/** What is put in the place of what was found: Enter replaces one, with Mod all. */
export function ReplaceLine({ wish, onChange, hasPlaces, onReplace }: Props) {
  return (
    <div className={classes.line}>
      <span className={classes.field}>
        <input
          className={classes.input}
          aria-label="Replace with"
          placeholder="Replace with"
          value={wish.replacement}
          onChange={(event) => onChange({ replacement: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            onReplace(event.ctrlKey || event.metaKey)
          }}
        />
        <FindToggle
          label="Keep capitals as they were"
          on={wish.keepCase}
          onChange={(keepCase) => onChange({ keepCase })}
        >
          A→B
        </FindToggle>
      </span>
      <Button size="xs" variant="default" disabled={!hasPlaces} onClick={() => onReplace(false)}>
        Replace
      </Button>
      <Button size="xs" variant="default" disabled={!hasPlaces} onClick={() => onReplace(true)}>
        Replace all
      </Button>
    </div>
  )
}
