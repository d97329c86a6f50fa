import { useSyncExternalStore } from 'react'
import { call } from '../api/desk'
import type { Calm, CalmSource } from '../editor/calm/calm'
import { closeNewest } from './escape'
import { showError } from './notices'
import { currentPreferences, subscribePreferences } from './preferences'

/** Focus mode of this window, and what text and style sheets need to know of it. It ends with the window. */
let focused = false
/** The window was put into full screen by focus mode, which takes it out again. */
let tookScreen = false
let current: Calm = { focusOn: null, typewriterHeight: null }
const listeners = new Set<() => void>()

export function startCalm(): void {
  subscribePreferences(update)
  update()
}

export const calm: CalmSource = {
  get: () => current,
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  leave() {
    if (closeNewest()) return true
    const was = focused
    setFocusMode(false)
    return was
  },
}

/** Whether focus mode is on; the component renders again when that changes. */
export function useFocusMode(): boolean {
  return useSyncExternalStore(calm.subscribe, isFocused)
}

export function isFocused(): boolean {
  return focused
}

export function setFocusMode(on: boolean): void {
  if (on === focused) return
  focused = on
  update()
  if (on ? currentPreferences().focusFullScreen : tookScreen) {
    tookScreen = on
    call('windows.setFullScreen', { on }).catch(showError)
  }
}

function update(): void {
  const { focusOn, typewriter, typewriterHeight } = currentPreferences()
  const next: Calm = {
    focusOn: focused ? focusOn : null,
    typewriterHeight: typewriter ? typewriterHeight : null,
  }
  if (next.focusOn === current.focusOn && next.typewriterHeight === current.typewriterHeight) return
  current = next
  const { dataset } = document.documentElement
  setOrDelete(dataset, 'focus', next.focusOn)
  setOrDelete(dataset, 'typewriter', next.typewriterHeight === null ? null : 'on')
  for (const listener of listeners) listener()
}

function setOrDelete(dataset: DOMStringMap, name: string, value: string | null): void {
  if (value === null) delete dataset[name]
  else dataset[name] = value
}
