import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { onEvent } from '../../api/desk'
import { countOf } from '../../ui/words'
import classes from './search-refresh-line.module.css'

/**
 * Says that the search of a library from an earlier version is being brought in step, which goes on while one works;
 * nothing while it is. `children` stand there otherwise.
 */
export function SearchRefreshLine({ children }: { children?: React.ReactNode }) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useEffect(() => onEvent('search.refreshing', setProgress), [])
  if (progress === null) return children
  const { done, total } = progress
  return (
    <span className={classes.line}>
      <Progress
        className={classes.bar}
        size={3}
        value={(done / Math.max(1, total)) * 100}
        aria-label="Bringing the search in step"
      />
      <span>Bringing the search in step with this version: {countOf(done, total)}</span>
    </span>
  )
}
