import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'

/**
 * Closes what stands beside a place in the text when the text is written in or scrolled: it is of a moment before.
 * @param stays what may be scrolled without closing it
 */
export function useMomentary(
  editor: Editor,
  isOpen: boolean,
  close: () => void,
  stays: (scrolled: EventTarget | null) => boolean = () => false,
): void {
  const latest = useRef({ close, stays })
  latest.current = { close, stays }
  useEffect(() => {
    if (!isOpen) return
    const onScroll = ({ target }: Event) => {
      if (!latest.current.stays(target)) latest.current.close()
    }
    const onChange = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) latest.current.close()
    }
    window.addEventListener('scroll', onScroll, true)
    editor.on('transaction', onChange)
    return () => {
      window.removeEventListener('scroll', onScroll, true)
      editor.off('transaction', onChange)
    }
  }, [editor, isOpen])
}
