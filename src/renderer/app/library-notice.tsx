import { Button } from '@mantine/core'
import { commandDefinition } from '@shared/commands'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useEffect } from 'react'
import { runCommand } from './commands/registry'
import classes from './library-notice.module.css'
import { useLibraryState } from './library-state'
import { showDone } from './notices'

/**
 * What there is to say about the library that is open: that nothing can be written to it and why, for as long as that is
 * so, with the way out of it once there is one; and once that it was brought to a new format.
 */
export function LibraryNotice() {
  const { name, readOnly, holder, problem } = useLibraryState()
  useEffect(() => {
    if (!readOnly && problem !== null) showDone(problem, 'long')
  }, [readOnly, problem])
  if (!readOnly) return null
  const isFree = holder === 'gone'
  const IconOf = isFree ? IconLockOpen : IconLock
  return (
    <div className={classes.strip}>
      <IconOf size={16} stroke={1.6} aria-hidden />
      <span role="status">
        {isFree
          ? `“${name}” is no longer open elsewhere. Nothing that is written here is saved yet.`
          : (problem ?? `The library “${name}” is open for reading only.`)}
      </span>
      {isFree && (
        <Button size="compact-sm" variant="default" onClick={() => runCommand('library.takeOver')}>
          {commandDefinition('library.takeOver').label}
        </Button>
      )}
    </div>
  )
}
