import type { ArticleDocument } from '@shared/article/document'
import { linksAddresses } from '@shared/article/marks/link-typed'
import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services'
import { forgetStrangers, tiedRecords } from './forget-strangers'
import { insertBlocks, withNewIds } from './insert-blocks'
import { placeAsked } from './place-asked'
import { isPlainPaste } from './plain-paste'
import { putPicturesHere } from './put-pictures'

/**
 * Paste and drop. What comes from this app's own texts goes in as it is; a web address over selected words becomes a
 * link; pictures become figures; all else is read the way an import reads it, so that a paste from Word or a web page
 * lands in the same structure with every word.
 */
export function articlePaste(services: EditorServices) {
  return Extension.create({
    name: 'articlePaste',
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          key: new PluginKey('articlePaste'),
          props: {
            transformPastedText: (text, plain) => (plain ? text : text.replace(/ {2,}/g, ' ')),
            handlePaste: (view, event) => pasted(editor, view, event, services),
            handleDrop(view, event, _slice, moved) {
              const files = pictureFiles(event.dataTransfer)
              if (moved || files.length === 0) return false
              event.preventDefault()
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              if (at) editor.commands.setTextSelection(at.pos)
              void putPicturesHere(editor, services.addPictures(files))
              return true
            },
          },
        }),
      ]
    },
  })
}

/** Characters of a paste that take so long to read that the writer is told first. */
const LONG_PASTE = 200_000

/** Once what was said stands on the screen: reading then holds it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

function pasted(editor: Editor, view: EditorView, event: ClipboardEvent, services: EditorServices): boolean {
  const data = event.clipboardData
  if (!data) return false
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const pictures = pictureFiles(data)
  if (pictures.length > 0 && text.trim() === '') {
    void putPicturesHere(editor, services.addPictures(pictures))
    return true
  }
  const plain = isPlainPaste(view)
  if (!plain && html.includes('data-pm-slice')) return pastedSlice(view, html, services)
  // One line without markup, an address, or the writer's wish for plain text: ProseMirror and the link know what to do.
  if (plain || isOneLine(html, text)) return false
  const { selection } = view.state
  const isLong = html.length + text.length > LONG_PASTE
  if (isLong) services.say('Reading a long paste. Its words come in a moment.')
  void (isLong ? drawn() : Promise.resolve())
    .then(() => forgetStrangers(html, services.missing))
    .then(async (known) => ({
      known,
      read: await services.readPasted({ html: known === '' ? null : known, text }),
    }))
    .then(({ known, read }) => {
      if (view.isDestroyed) return
      selectAgain(view, selection)
      if (!read) takeAsItIs(view, known, text)
      else insertRead(view, read, services)
    })
    // Better plain than lost.
    .catch(() => {
      if (!view.isDestroyed) takeAsItIs(view, '', text)
    })
  return true
}

/** What an editor copied. ProseMirror takes it in at once, but for records that may be another library's. */
function pastedSlice(view: EditorView, html: string, { references, missing }: EditorServices): boolean {
  if (tiedRecords(html).every((id) => references.has(id))) return false
  const { selection } = view.state
  void forgetStrangers(html, missing)
    // Better tied to nothing than lost.
    .catch(() => html)
    .then((known) => {
      if (view.isDestroyed) return
      selectAgain(view, selection)
      view.pasteHTML(known)
    })
  return true
}

/** Pastes go where they were asked for, if nothing was written meanwhile. */
function selectAgain(view: EditorView, selection: Selection): void {
  const place = placeAsked(view.state.doc, selection)
  if (place) view.dispatch(view.state.tr.setSelection(place))
}

function insertRead(
  view: EditorView,
  { document, leftOut }: { document: ArticleDocument; leftOut: string[] },
  services: EditorServices,
): void {
  const blocks = document.content.map((block) => withNewIds(view.state.schema.nodeFromJSON(block)))
  insertBlocks(blocks)(view.state, (transaction) =>
    // No paste in Tiptap's eyes: its rules would take stars for Markdown that a reader of documents left as they are, and
    // they count a footnote's words as letters of its line.
    view.dispatch(transaction.setMeta('paste', true).setMeta(linksAddresses, true)),
  )
  if (leftOut.length > 0) {
    const first = leftOut.slice(0, 3).join('”, “')
    services.tell(
      `Left out of the paste: “${first}”${leftOut.length > 3 ? ' and more' : ''}. Paste as plain text to keep it.`,
    )
  }
}

function takeAsItIs(view: EditorView, html: string, text: string): void {
  if (html !== '') view.pasteHTML(html)
  else view.pasteText(text)
}

/** Plain words without a line break, with no markup or with markup that says no more. */
function isOneLine(html: string, text: string): boolean {
  const words = text.trim()
  if (/\n/.test(words)) return false
  return html === '' || !/<(a|b|strong|i|em|s|del|sub|sup|li|h[1-6]|p|div|br|td)\b/i.test(html)
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}
