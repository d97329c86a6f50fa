import { Button, Progress } from '@mantine/core'
import type { EventPayload } from '@shared/ipc/contract'
import { useEffect, useState } from 'react'
import { call, onEvent } from '../../api/desk'
import { showError } from '../../app/notices'
import classes from './working.module.css'

/** How far it is, and a way to stop it. */
export function Working({ words }: { words: string }) {
  const [progress, setProgress] = useState<EventPayload<'recordImports.progress'> | null>(null)
  const [stopping, setStopping] = useState(false)
  useEffect(() => onEvent('recordImports.progress', setProgress), [])
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0
  return (
    <div className={classes.working}>
      <Progress value={share * 100} animated={share === 0} aria-label={words} className={classes.bar} />
      <span role="status">
        {stopping ? 'Stopping, and taking back what came in' : words}
        {share > 0 && !stopping && `, ${Math.round(share * 100)} %`}
      </span>
      <Button
        data-autofocus
        variant="default"
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          call('recordImports.stop').catch(showError)
        }}
      >
        Stop
      </Button>
    </div>
  )
}
