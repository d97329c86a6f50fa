import { isCommandId } from '@shared/commands'
import { onEvent } from '../../api/desk'
import { whenWhole } from '../after-paint'
import { closeNewest } from '../escape'
import { goBack, goForward } from '../routes'
import { closesItself, commandOfEvent, isInDialog, isTyping, matchesKeys, onMac } from './keys'
import { createMenuEcho } from './menu-echo'
import { runCommand, runNamedCommand } from './registry'

/** The window's one key listener, and the native menu's commands. Returns how to stop. */
export function listenForCommands(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape' && !closesItself(event.target) && closeNewest()) return event.preventDefault()
    if (goThroughHistory(event) || focusFilter(event) || undoInField(event)) return event.preventDefault()
    const command = commandOfEvent(event)
    if (!command || !isCommandId(command.id)) return
    const isSign = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isSign && isTyping(event.target)) return
    // In a field, Mod-Backspace deletes words; in a dialog, the window behind it is out of reach.
    if (command.id === 'record.bin' && isTyping(event.target)) return
    if (isInDialog(event.target) && command.id !== 'palette.open') return
    // Without an article on the screen, the key to find is the list's.
    const { id } = command
    const run = () => runCommand(id) || (id === 'find.open' && runCommand('list.filter'))
    if (run() || whenWhole(run)) event.preventDefault()
  }
  const echo = createMenuEcho()
  if (onMac) window.addEventListener('keydown', echo.hear, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  const stopMenu = onEvent('menu.command', ({ command }) => {
    if (!echo.isEcho(command, performance.now())) runNamedCommand(command)
  })
  return () => {
    window.removeEventListener('keydown', echo.hear, { capture: true })
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

/** On a Mac a field undoes by the native menu's own item alone, and ours is a command. */
function undoInField(event: KeyboardEvent): boolean {
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
  if (!onMac || !isField) return false
  if (matchesKeys(event, 'Mod-z')) return document.execCommand('undo')
  return matchesKeys(event, 'Mod-Shift-z') && document.execCommand('redo')
}
