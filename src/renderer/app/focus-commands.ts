import type { FocusPart } from '@shared/records/settings'
import { useEffect } from 'react'
import { isFocused, setFocusMode, useFocusMode } from './calm'
import { isInDialog } from './commands/keys'
import { useCommand } from './commands/use-command'
import { changePreferences } from './preferences'
import type { Place } from './routes'
import { isText } from './split/use-beside'

/**
 * Focus mode and how one comes into it and out again. It is there for an article's text and ends where one goes elsewhere.
 * @returns whether it is on
 */
export function useFocusCommands(place: Place): boolean {
  const inText = isText(place)
  const focused = useFocusMode()
  useCommand('focus.toggle', () => setFocusMode(!isFocused()), inText)
  useCommand('focus.onSentence', () => focusOn('sentence'), inText)
  useCommand('focus.onBlock', () => focusOn('block'), inText)
  useCommand('focus.onPair', () => focusOn('pair'), inText)
  useEffect(() => {
    if (!inText) setFocusMode(false)
  }, [inText])
  useEffect(() => () => setFocusMode(false), [])
  // In the text Escape comes from its editor, which keeps it from the window.
  useEffect(() => {
    if (!focused) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isForSomethingElse(event)) setFocusMode(false)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [focused])
  return focused && inText
}

function focusOn(part: FocusPart): void {
  changePreferences({ focusOn: part })
  setFocusMode(true)
}

/** Escape belongs first to what is open, to what is composed, and to a field within the text. */
function isForSomethingElse({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || isInDialog(target)) return true
  return target instanceof Element && target.matches('.article-text :is(input, textarea)')
}
