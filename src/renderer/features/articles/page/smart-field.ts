import { smarten } from '@shared/article/typography/smarten'
import type { EditorServices } from '../../../editor/services'

/**
 * Sets the letter that was just typed in a plain field, as the text below does.
 * @returns the value and the caret after it; null where the letter stays as it was typed
 */
export function smartValue(
  field: HTMLTextAreaElement,
  event: Event,
  services: Pick<EditorServices, 'language' | 'smartPunctuation'>,
): { value: string; caret: number } | null {
  if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return null
  const { data } = event
  if (data === null || [...data].length !== 1 || !services.smartPunctuation()) return null
  const { value, selectionEnd } = field
  const before = value.slice(0, selectionEnd - data.length)
  const made = smarten(services.language(), before, data)
  if (!made) return null
  const start = value.slice(0, selectionEnd - made.remove) + made.insert
  return { value: start + value.slice(selectionEnd), caret: start.length }
}
