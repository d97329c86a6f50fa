import { IconLock } from '@tabler/icons-react'
import { useEffect } from 'react'
import classes from './library-notice.module.css'
import { useLibraryState } from './library-state'
import { showDone } from './notices'

/**
 * What there is to say about the library that is open: that nothing can be written to it and why, for as long as that is
 * so, and once that it was brought to a new format.
 */
export function LibraryNotice() {
  const { name, readOnly, problem } = useLibraryState()
  useEffect(() => {
    if (!readOnly && problem !== null) showDone(problem, 'long')
  }, [readOnly, problem])
  if (!readOnly) return null
  return (
    <p className={classes.strip} role="status">
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span>{problem ?? `The library “${name}” is open for reading only.`}</span>
    </p>
  )
}
