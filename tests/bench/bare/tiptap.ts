import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

declare global {
  /** Mounts bare Tiptap on a document; answers the milliseconds until the next frame after mounting. */
  var openBareTiptap: (content: JSONContent) => Promise<number>
}

globalThis.openBareTiptap = async (content) => {
  const started = performance.now()
  new Editor({
    element: document.querySelector('#page'),
    extensions: [StarterKit],
    content,
    autofocus: 'end',
  })
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - started
}
