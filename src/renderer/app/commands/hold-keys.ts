import { isInDialog } from './keys'

/** A dialog that has not come by then will not come. */
const LONGEST_WAIT_MS = 4000

/** Loads a dialog's code, then opens it. What is typed meanwhile is the dialog's. */
export async function afterLoading<Loaded>(
  load: () => Promise<Loaded>,
  open: (loaded: Loaded) => void,
): Promise<void> {
  const letKeysGo = holdKeysForDialog()
  try {
    open(await load())
  } catch (error) {
    letKeysGo()
    throw error
  }
}

/**
 * Keeps what is typed from the text behind while a dialog that was asked for is still on its way, and puts it into the
 * dialog's first field, or presses it there where that takes no text; Enter then does what the dialog's form is for. Ends
 * by itself when the focus is in a dialog. Keys with a modifier go on as commands.
 * @returns the end of the waiting, for a dialog that does not come
 */
export function holdKeysForDialog(): () => void {
  let typed = ''
  let isEntered = false
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInDialog(event.target)) return end()
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // What follows Enter was meant for what comes after the dialog.
    if (isEntered) return
    if (event.key === 'Enter') isEntered = true
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    // The others have names: ArrowLeft, Home.
    else if ([...event.key].length === 1) typed += event.key
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!isInDialog(target)) return
    end()
    if (!takesText(target)) {
      // A list of choices goes by letters and numbers.
      for (const key of typed) pressIn(target, key)
      return
    }
    if (typed !== '') putIn(target, typed)
    // The dialog takes in what was typed before it is asked to act on it.
    if (isEntered) setTimeout(() => target.form?.requestSubmit())
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

/** A tick or a day has no caret to type at. */
function takesText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.selectionStart !== null
}

function pressIn(target: EventTarget | null, key: string): void {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** As if it were typed there. */
function putIn(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
