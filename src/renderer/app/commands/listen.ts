import { isCommandId } from '@shared/commands'
import { onEvent } from '../../api/desk'
import { closeNewest } from '../escape'
import { goBack, goForward } from '../routes'
import { closesItself, commandOfEvent, isInDialog, isTyping } from './keys'
import { runCommand, runNamedCommand } from './registry'

/** The window's one key listener, and the native menu's commands. Returns how to stop. */
export function listenForCommands(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape' && !closesItself(event.target) && closeNewest()) return event.preventDefault()
    if (goThroughHistory(event) || focusFilter(event)) return event.preventDefault()
    const command = commandOfEvent(event)
    if (!command || !isCommandId(command.id)) return
    const isSign = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isSign && isTyping(event.target)) return
    // In a field, Mod-Backspace deletes words; in a dialog, the window behind it is out of reach.
    if (command.id === 'record.bin' && isTyping(event.target)) return
    if (isInDialog(event.target) && command.id !== 'palette.open') return
    // Without an article on the screen, the key to find is the list's.
    if (runCommand(command.id) || (command.id === 'find.open' && runCommand('list.filter')))
      event.preventDefault()
  }
  window.addEventListener('keydown', onKeyDown)
  const stopMenu = onEvent('menu.command', ({ command }) => {
    runNamedCommand(command)
  })
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    stopMenu()
  }
}

function goThroughHistory(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTyping(event.target))
    return false
  if (event.key === 'ArrowLeft') goBack()
  else if (event.key === 'ArrowRight') goForward()
  else return false
  return true
}

function focusFilter(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (event.key !== '/' || !plain || isTyping(event.target) || isInDialog(event.target)) return false
  return runCommand('list.filter')
}
