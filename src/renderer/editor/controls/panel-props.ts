import type { Editor } from '@tiptap/core'
import type { EditorServices } from '../services'

/** What every small window over the text is given; `close` gives the caret back. */
export type PanelProps = { editor: Editor; services: EditorServices; close: () => void }
