import { mediaAddress, type PictureForm } from '@shared/records/media-address'
import { useSyncExternalStore } from 'react'
import { onEvent } from './desk'

// A picture that is turned or cut keeps its record's id: its address gets the next number, and is asked for anew.
const versions = new Map<string, number>()
const listeners = new Set<() => void>()

/** Follows pictures that are turned or cut, in this window or another, until the returned function is called. */
export function followEdits(): () => void {
  return onEvent('media.edited', ({ ids }) => {
    for (const id of ids) versions.set(id, (versions.get(id) ?? 0) + 1)
    for (const listener of listeners) listener()
  })
}

/** Where a picture is shown from now; for what is not drawn by React and is drawn anew when its record changes. */
export function pictureAddress(id: string, form: PictureForm = 'shown'): string {
  return mediaAddress(id, form, versions.get(id) ?? 0)
}

/** Where a picture is shown from, followed. Null for no picture. */
export function usePictureAddress(id: string | null, form: PictureForm = 'shown'): string | null {
  return useSyncExternalStore(subscribe, () => (id === null ? null : pictureAddress(id, form)))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
