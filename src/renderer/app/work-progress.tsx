import { Button, Progress } from '@mantine/core'
import type { EventPayload } from '@shared/ipc/contract'
import { useEffect, useState } from 'react'
import { call, onEvent } from '../api/desk'
import { Dialog } from '../ui/dialog'
import { countOf } from '../ui/words'
import { showError } from './notices'
import classes from './work-progress.module.css'

type Told = NonNullable<EventPayload<'work.progress'>>

/** Work that is done by then is never shown: a dialog that flashes past says nothing. */
const SHOW_AFTER_MS = 100

/** How far the long work is that this window waits for, with a way to stop it. */
export function WorkProgress() {
  const [progress, setProgress] = useState<Told | null>(null)
  const [shown, setShown] = useState(false)
  const [stopping, setStopping] = useState(false)
  const isRunning = progress !== null
  useEffect(() => onEvent('work.progress', setProgress), [])
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setShown(false)
      setStopping(false)
    }
  }, [isRunning])
  if (progress === null || !shown) return null
  const { title, done, total } = progress
  const stop = () => {
    setStopping(true)
    call('work.stop').catch(showError)
  }
  return (
    <Dialog opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={title} size="md">
      <div className={classes.body}>
        <Progress
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0}
          aria-label={title}
        />
        <div className={classes.foot}>
          <span role="status">{stopping ? 'Stopping…' : howFar(progress)}</span>
          <Button data-autofocus variant="default" disabled={stopping} onClick={stop}>
            Stop
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** "12 of 300", "34 %" */
function howFar({ done, total, measure }: Told): string {
  if (total === 0) return 'Beginning…'
  if (measure === 'share') return `${Math.floor((done / total) * 100)} %`
  return countOf(done, total)
}
