import type { MentionNode } from '@shared/article/document'
import { commandDefinition } from '@shared/commands'
import { Extension } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
} from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { commandOfEvent, keysHere, onMac } from '../app/commands/keys'
import { enterInPair } from './commands/enter'
import { joinBack, joinForward } from './commands/join'
import { paragraphOf } from './commands/pair-builders'
import { type EditorCommandId, editorCommands } from './editor-commands'
import { forgetPlainPaste } from './paste/plain-paste'
import type { EditorServices } from './services'

/** The editor's keys: those of the command table, and those of writing questions and answers. */
export function articleKeys(services: EditorServices, leaveUp: () => boolean) {
  return Extension.create({
    name: 'articleKeys',
    // Before the keys that Tiptap's own nodes and marks bring.
    priority: 1100,

    addKeyboardShortcuts() {
      const { editor } = this
      const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view)
      const enter = run(chainCommands(enterInPair, enterInCaption))
      const goUp = () => atVeryStart(editor.state.selection) && leaveUp()
      const shortcuts: Record<string, () => boolean> = {
        Enter: () => openSelectedChip(editor.state, services) || enter(),
        Backspace: run(joinBack),
        Delete: run(joinForward),
        ArrowUp: goUp,
        // The browser's own would have to find its way through pairs that are not drawn.
        'Mod-End': run(goToEdge('end', false)),
        'Mod-Home': run(goToEdge('start', false)),
        'Shift-Mod-End': run(goToEdge('end', true)),
        'Shift-Mod-Home': run(goToEdge('start', true)),
      }
      for (const id of Object.keys(editorCommands) as EditorCommandId[]) {
        const { keys, keyOwner } = commandDefinition(id)
        // Chromium pastes as plain text by this key itself, but for a Mac's.
        const isChromiums = id === 'insert.plainText' && !onMac
        if (keys && keyOwner === 'editor' && !isChromiums)
          shortcuts[keysHere(keys)] = () => editorCommands[id](editor, services)
      }
      return shortcuts
    },

    addProseMirrorPlugins() {
      return [beforeKeys()]
    },
  })
}

/**
 * What must happen before any key is looked at. The selection is read from the page: the browser tells of a moved caret
 * a little later, and a key pressed before that would act on what was selected before. A key of the window is left
 * to the window: Tiptap has some of them for marks, and where Shift does not change the letter (on a Mac, with Caps Lock),
 * ProseMirror takes Mod-Shift-I for Mod-I. And the key that elsewhere in the window imports from the clipboard goes no
 * further than the text: there it pastes as plain text.
 */
function beforeKeys(): Plugin {
  return new Plugin({
    key: new PluginKey('beforeKeys'),
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (!event.isComposing) (view as WithObserver).domObserver.flush()
          forgetPlainPaste(view)
          const mod = event.ctrlKey || event.metaKey
          const ofWindow = mod && event.key.length === 1 ? commandOfEvent(event) : undefined
          if (ofWindow?.id !== 'imports.paste') return ofWindow !== undefined
          event.stopPropagation()
          return false
        },
      },
    },
  })
}

/** ProseMirror reads the page through this; it has no public name for reading at once. */
type WithObserver = EditorView & { domObserver: { flush(): void } }

/** Enter on a chip that is selected goes to its record. */
function openSelectedChip({ selection }: EditorState, services: EditorServices): boolean {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'mention') return false
  const { kind, id } = selection.node.attrs as MentionNode['attrs']
  services.openRecord(kind, id)
  return true
}

/** Enter in a caption or a pull quote goes on below it instead of cutting it in two. */
const enterInCaption: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const { name } = $from.parent.type
  if ((name !== 'figure' && name !== 'pullQuote') || $to.parent !== $from.parent) return false
  if (dispatch) {
    const after = $from.after()
    const tr = state.tr.insert(after, paragraphOf(state.schema))
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView())
  }
  return true
}

/** To the first or last place in the text; `extending` keeps the other end of the selection where it is. */
function goToEdge(edge: 'start' | 'end', extending: boolean): Command {
  return (state, dispatch) => {
    const target = edge === 'end' ? Selection.atEnd(state.doc) : Selection.atStart(state.doc)
    if (dispatch) {
      const { $anchor } = state.selection
      const selection = extending ? TextSelection.between($anchor, target.$head) : target
      dispatch(state.tr.setSelection(selection).scrollIntoView())
    }
    return true
  }
}

function atVeryStart(selection: Selection): boolean {
  return selection.empty && selection.from === Selection.atStart(selection.$from.doc).from
}
