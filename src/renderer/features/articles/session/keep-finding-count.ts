import type { Editor } from '@tiptap/core'
import { call } from '../../../api/desk'
import type { EditorServices } from '../../../editor/services'
import type { ArticleSaving } from './article-saving'

/** What is told of an article: its findings, and whether the text that they were found in is the saved one. */
type Read = {
  readonly id: string
  readonly editor: Pick<Editor, 'state'>
  readonly services: Pick<EditorServices, 'findings'>
  readonly saving: Pick<ArticleSaving, 'state' | 'hasUnsaved'>
}

/** What one pause brings comes from several sources. */
const SETTLED = 600

/**
 * Tells the library how much is found in an article once the whole of it is read and saved, for the lists, which read
 * no texts.
 * @returns how to end it
 */
export function keepFindingCount(session: Read): () => void {
  const { findings } = session.services
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = ''
  const keep = () => {
    if (session.saving.hasUnsaved() || findings.readText.get() !== session.editor.state.doc) return
    const { revision } = session.saving.state.get()
    const count = findings.shown.get().length
    const now = `${revision} ${count}`
    if (now === kept) return
    kept = now
    call('checks.keepCount', { articleId: session.id, revision, findings: count }).catch(() => {
      // A number less in a list is nothing to disturb a writer for; the next pause tells it again.
      kept = ''
    })
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, SETTLED)
  }
  const stops = [findings.shown, findings.readText, session.saving.state].map((store) =>
    store.subscribe(keepSoon),
  )
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
