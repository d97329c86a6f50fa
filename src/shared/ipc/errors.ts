/**
 * Why a call failed, in a form that crosses the boundary. `message` is one line for people: what happened, to what,
 * and what was kept. Nothing else about the inside leaks out.
 */
export type DeskErrorShape = { code: DeskErrorCode; message: string }

export type DeskErrorCode =
  | 'invalid-input'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'no-library'
  | 'library-locked'
  | 'library-newer'
  | 'library-damaged'
  | 'read-only'
  | 'disk-full'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'cancelled'
  | 'internal'

/** Thrown by services; mapped to `DeskErrorShape` at the IPC boundary and to one line and an exit code by `desk`. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  constructor(
    readonly code: DeskErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Every answer to a call: the value, or a typed error. Electron would flatten a thrown error to a string. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: DeskErrorShape }
