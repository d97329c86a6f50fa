import type { Editor } from '@tiptap/core'
import type { SelectionBookmark, Transaction } from '@tiptap/pm/state'
import { insertBlock } from '../commands/insert-block'

/**
 * Puts pictures where the caret is now once the library has them, which may take seconds. Whoever goes on writing
 * elsewhere meanwhile keeps the caret there.
 */
export async function putPicturesHere(
  editor: Editor,
  coming: Promise<readonly { id: string }[]>,
): Promise<void> {
  const asked = followed(editor)
  const media = await coming.finally(asked.stop)
  if (editor.isDestroyed || media.length === 0) return
  const place = asked.get().resolve(editor.state.doc)
  if (place.eq(editor.state.selection)) {
    insertPictures(editor, media)
    return
  }
  const caret = followed(editor)
  editor.view.dispatch(editor.state.tr.setSelection(place))
  insertPictures(editor, media)
  caret.stop()
  editor.view.dispatch(editor.state.tr.setSelection(caret.get().resolve(editor.state.doc)))
}

/** The present selection, through every change of the text until it is stopped. */
function followed(editor: Editor) {
  let bookmark: SelectionBookmark = editor.state.selection.getBookmark()
  const follow = ({ transaction }: { transaction: Transaction }) => {
    bookmark = bookmark.map(transaction.mapping)
  }
  editor.on('transaction', follow)
  return {
    get: () => bookmark,
    stop(): void {
      editor.off('transaction', follow)
    },
  }
}

function insertPictures(editor: Editor, media: readonly { id: string }[]): void {
  for (const { id } of media) insertBlock(editor, { type: 'figure', attrs: { mediaId: id } })
}
