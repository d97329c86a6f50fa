import { useEffect, useRef } from 'react'
import { showError } from '../../../app/notices'
import { focusSide } from '../../../app/split/side'
import type { ArticleSession } from '../session/article-session'

/**
 * What a page over the article does as it comes and goes: what is unsaved is saved, the list of revisions gets the
 * focus, Escape closes the page, and the text beneath has the focus again.
 */
export function usePageAbove(session: ArticleSession, onClose: () => void, closesOnEscape: boolean): void {
  useEffect(() => {
    // What is compared and named is what the library has.
    session.flush().catch(showError)
    document.querySelector<HTMLElement>('[role="listbox"][aria-label="Revisions"]')?.focus()
  }, [session])
  useEffect(
    () => () => {
      // What had the focus is gone with this page, and the text beneath is to be written on in.
      if (document.activeElement === document.body) focusSide('main')
    },
    [],
  )
  useEscapeUnlessDialog(onClose, closesOnEscape)
}

function useEscapeUnlessDialog(onEscape: () => void, active: boolean): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = document.querySelector('[role="dialog"]') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [active])
}
