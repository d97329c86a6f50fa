import { isInDialog } from './keys'

/** A dialog that has not come by then will not come. */
const LONGEST_WAIT_MS = 4000

/**
 * Keeps what is typed from the text behind while a dialog that a key asked for is still on its way, and puts it into the
 * dialog's first field. Ends by itself when the focus is in a dialog. Keys with a modifier go on as commands.
 * @returns the end of the waiting, for a dialog that does not come
 */
export function holdKeysForDialog(): () => void {
  let typed = ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInDialog(event.target)) return end()
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    // The others have names: Enter, ArrowLeft.
    else if ([...event.key].length === 1) typed += event.key
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!isInDialog(target)) return
    end()
    if (typed !== '' && target instanceof HTMLInputElement) putIn(target, typed)
  }
  const end = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('focusin', onFocus, { capture: true })
  }
  const timer = setTimeout(end, LONGEST_WAIT_MS)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('focusin', onFocus, { capture: true })
  return end
}

/** As if it were typed there. */
function putIn(field: HTMLInputElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
