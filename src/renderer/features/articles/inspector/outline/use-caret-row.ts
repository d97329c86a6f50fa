import type { EditorState } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'
import type { ArticleSession } from '../../session/article-session'

/** Milliseconds that the caret rests before the outline follows: nobody reads it while going through the text. */
const REST_MS = 150

/** Id of the pair or heading that the caret is in or below, once it rests; null above the first. */
export function useCaretRow({ editor }: ArticleSession): string | null {
  const [row, setRow] = useState(() => rowAt(editor.state))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => setRow(rowAt(editor.state))
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, REST_MS)
    }
    look()
    editor.on('selectionUpdate', wait)
    return () => {
      clearTimeout(timer)
      editor.off('selectionUpdate', wait)
    }
  }, [editor])
  return row
}

function rowAt({ doc, selection }: EditorState): string | null {
  for (let index = Math.min(selection.$from.index(0), doc.childCount - 1); index >= 0; index--) {
    const { type, attrs } = doc.child(index)
    if (type.name === 'qa' || type.name === 'heading') return attrs.id
  }
  return null
}
