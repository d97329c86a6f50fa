import { DeskError } from '@shared/ipc/errors'

const restoreHint = 'Restore a backup to go on'

/** What to say of a library whose file cannot be trusted. One wording, so that windows and scripts know it. */
export function damaged(name: string, reason: string, cause?: unknown): DeskError {
  return new DeskError(
    'library-damaged',
    `The library “${name}” is damaged: ${reason}. It was left as it is. ${restoreHint}.`,
    { cause },
  )
}

/** The result code of an error that SQLite gave (`SQLITE_FULL`), null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null
}

/**
 * The error to show for whatever reading or writing a library threw. Errors that SQLite did not give come back as
 * they are.
 * @param name the library's name, for the message
 */
export function libraryError(error: unknown, name: string): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  const because = (deskCode: DeskError['code'], message: string) =>
    new DeskError(deskCode, message, { cause: error })
  // Extended codes (SQLITE_IOERR_WRITE) begin with the plain one.
  if (code.startsWith('SQLITE_FULL'))
    return because(
      'disk-full',
      `The disk that holds the library “${name}” is full. Nothing of this change was written; all earlier saves are kept.`,
    )
  if (code.startsWith('SQLITE_READONLY'))
    return because(
      'read-only',
      `The library “${name}” cannot be written to. Nothing of this change was written; all earlier saves are kept.`,
    )
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return damaged(name, 'its file library.db cannot be read as a whole', error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return because(
      'library-locked',
      `Another program keeps the library “${name}” busy. Nothing of this change was written; try again.`,
    )
  if (code.startsWith('SQLITE_CANTOPEN'))
    return because(
      'file-unreadable',
      `The file library.db of “${name}” cannot be opened. It was left as it is.`,
    )
  if (code.startsWith('SQLITE_IOERR'))
    return because(
      'file-unwritable',
      `The disk that holds the library “${name}” does not answer. Nothing of this change was written; all earlier saves are kept.`,
    )
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return because(
      'invalid-input',
      'It refers to a record that is no longer in the library. Nothing of this change was written.',
    )
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return because(
      'conflict',
      'The library already has a record with this id or key. Nothing of this change was written.',
    )
  if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_TOOBIG' || code === 'SQLITE_MISMATCH')
    return because('invalid-input', 'A value does not fit the library. Nothing of this change was written.')
  return because(
    'internal',
    `The library “${name}” could not carry out this step (${code}). All earlier saves are kept.`,
  )
}
