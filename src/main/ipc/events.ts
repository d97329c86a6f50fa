import type { EventName, EventPayload } from '@shared/ipc/contract'
import { eventChannel } from '@shared/ipc/names'
import { BrowserWindow, type WebContents } from 'electron'
import type { CallingWindow } from './handler'

/** Tells one window something it did not ask for. */
export function tellWindow<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  // A page that is still loading or has broken down hears nothing; it reads afresh when it starts.
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(eventChannel(name), payload)
}

/** Tells every window. */
export function tellAllWindows<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
  for (const window of BrowserWindow.getAllWindows()) tellWindow(window.webContents, name, payload)
}

/** Tells the window that a call came from, unless it is gone. */
export function tellCallingWindow<Name extends EventName>(
  { id }: CallingWindow,
  name: Name,
  payload: EventPayload<Name>,
): void {
  const window = BrowserWindow.fromId(id)
  if (window) tellWindow(window.webContents, name, payload)
}
