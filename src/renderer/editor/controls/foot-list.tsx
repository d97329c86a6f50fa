import type { Editor } from '@tiptap/core'
import { useStore } from '../../ui/store'
import { goToFootnote } from '../footnotes/footnote-commands'
import type { EditorServices } from '../services'
import classes from './foot-list.module.css'

/** The footnotes of the article under its text, as readers will find them there. Each leads to its place. */
export function FootList({ editor, services }: { editor: Editor; services: EditorServices }) {
  const footnotes = useStore(services.footnotes)
  if (footnotes.length === 0) return null
  return (
    <section className={classes.section} aria-label="Footnotes">
      <ol className={classes.list}>
        {footnotes.map(({ id, words }) => (
          <li key={id}>
            <button type="button" className={classes.note} onClick={() => goToFootnote(editor, id)}>
              {words || <span className={classes.empty}>No words yet</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
