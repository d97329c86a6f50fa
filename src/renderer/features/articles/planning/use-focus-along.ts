import { type RefObject, useEffect, useRef } from 'react'
import { isFocusNowhere } from '../../../ui/focus-nowhere'

/**
 * What is moved to another column or day, by hand or by an undo, is another element there: where it had the focus, the
 * focus goes along. For a component that is drawn anew when something was moved.
 * @param attribute names what is moved, and is the same before and after
 */
export function useFocusAlong(
  within: RefObject<HTMLElement | null>,
  attribute: 'data-card' | 'data-item',
): void {
  const held = useRef<string | null>(null)
  useEffect(() => {
    const nameOf = ({ target }: Event) =>
      target instanceof Element && within.current?.contains(target)
        ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
        : null
    const onFocusIn = (event: FocusEvent) => {
      held.current = nameOf(event)
    }
    // An element that is taken off the page was not left by anybody.
    const onPointerDown = (event: PointerEvent) => {
      held.current = nameOf(event)
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [within, attribute])
  useEffect(() => {
    if (held.current === null || !isFocusNowhere()) return
    within.current?.querySelector<HTMLElement>(`[${attribute}="${held.current}"]`)?.focus()
  })
}
