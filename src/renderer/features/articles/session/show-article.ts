import { plainText } from '@shared/article/plain-text'
import { type ArticleOnScreen, articleOnScreen } from '../../../app/article-on-screen'
import { becomeDocument } from '../../../editor/document-json'
import { closeHistory } from '../../../editor/history/document-history'
import { Store } from '../../../ui/store'
import type { ArticleSession } from './article-session'

/** Lets other features know of the article on the screen until the returned function is called. */
export function showArticle(session: ArticleSession): () => void {
  const isEmpty = new Store(isEmptyNow(session))
  const look = () => isEmpty.set(isEmptyNow(session))
  const stop = session.fields.subscribe(look)
  session.editor.on('update', look)
  const shown: ArticleOnScreen = {
    id: session.id,
    title: () => session.fields.get().title,
    isEmpty,
    save: () => session.flush(),
    fill: (filled) => fill(session, filled),
    question: () => questionAtCaret(session),
  }
  articleOnScreen.set(shown)
  return () => {
    stop()
    session.editor.off('update', look)
    if (articleOnScreen.get() === shown) articleOnScreen.set(null)
  }
}

/** Nothing but the one empty line that a new article has. */
function isEmptyNow({ editor, fields }: ArticleSession): boolean {
  const { doc } = editor.state
  const { title, dek } = fields.get()
  const only = doc.childCount === 1 ? doc.firstChild : null
  const isBlank = only?.type.name === 'paragraph' && only.content.size === 0 && !only.attrs.hint
  return isBlank && title === '' && dek === ''
}

function fill(session: ArticleSession, filled: Parameters<ArticleOnScreen['fill']>[0]): void {
  session.asOneStep(() => {
    const { editor } = session
    const next = editor.schema.nodeFromJSON(filled.document)
    const tr = becomeDocument(closeHistory(editor.state.tr), next).setMeta('addToHistory', true)
    if (tr.docChanged) editor.view.dispatch(tr)
    const { tags, interviewIds } = session.fields.get()
    session.setField('title', filled.title)
    session.setField('status', filled.status)
    session.setField('tags', [...new Set([...tags, ...filled.tags])])
    session.setField('interviewIds', [...new Set([...interviewIds, ...filled.interviewIds])])
    session.setFieldHints(filled.hints)
  })
}

function questionAtCaret({ editor, nameOf }: ArticleSession): string | null {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name !== 'qa') continue
    // The schema is the article's, so its JSON has the article's shapes.
    const words = plainText(node.child(0).toJSON(), nameOf).replace(/\s+/g, ' ').trim()
    return words === '' ? null : words
  }
  return null
}
