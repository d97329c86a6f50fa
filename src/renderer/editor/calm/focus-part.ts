import { NO_LETTER } from '@shared/article/no-letter'
import { sentencesOf } from '@shared/article/sentences'
import type { FocusPart } from '@shared/records/settings'
import { Extension } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { pairAt } from '../commands/places'
import { lineOf } from '../find/find-places'
import { footnoteAt } from '../footnotes/footnote-commands'
import type { CalmSource } from './calm'

type Bright = {
  on: FocusPart | null
  /** The part that stays bright; null where nothing does. */
  part: Part | null
  decorations: DecorationSet
}
type Part = { from: number; to: number; isBlock: boolean }

const key = new PluginKey<Bright>('focusPart')
const nothing: Bright = { on: null, part: null, decorations: DecorationSet.empty }

/** In focus mode, marks the sentence, block or pair with the caret; the style sheet dims the others. */
export function focusPart(calm: CalmSource) {
  return Extension.create({
    name: 'focusPart',
    // After everything else that Escape closes.
    priority: 1,
    addKeyboardShortcuts: () => ({ Escape: () => calm.leave() }),
    addProseMirrorPlugins: () => [focusPartPlugin(calm)],
  })
}

export function focusPartPlugin(calm: CalmSource): Plugin<Bright> {
  return new Plugin<Bright>({
    key,
    state: {
      init: (_config, state) => brightFor(state, calm.get().focusOn),
      apply: (transaction, bright, _before, state) => next(transaction, bright, state),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view(view) {
      const stop = calm.subscribe(() => {
        const { focusOn } = calm.get()
        if (focusOn !== key.getState(view.state)?.on) {
          view.dispatch(view.state.tr.setMeta(key, { on: focusOn }))
        }
      })
      return { destroy: stop }
    },
  })
}

/** What stays bright in this state; for tests. */
export function brightPart(state: EditorState): Part | null {
  return key.getState(state)?.part ?? null
}

function next(transaction: Transaction, bright: Bright, state: EditorState): Bright {
  const change: { on: FocusPart | null } | undefined = transaction.getMeta(key)
  if (change) return brightFor(state, change.on)
  if (bright.on === null || !(transaction.docChanged || transaction.selectionSet)) return bright
  const { on } = bright
  if (!transaction.docChanged) {
    const part = partOf(state, on)
    return isSame(part, bright.part) ? bright : made(state, on, part)
  }
  // A letter more in the same part: what is drawn there moves along, and nothing is made anew.
  const decorations = bright.decorations.map(transaction.mapping, transaction.doc)
  const [moved] = decorations.find()
  const isComposed = transaction.getMeta('composition') !== undefined
  if (moved && isComposed && bright.part?.isBlock === false) {
    // An input method loses its letters where the elements around them change.
    return { on, part: { from: moved.from, to: moved.to, isBlock: false }, decorations }
  }
  const part = partOf(state, on)
  return part && moved && moved.from === part.from && moved.to === part.to
    ? { on, part, decorations }
    : made(state, on, part)
}

function brightFor(state: EditorState, on: FocusPart | null): Bright {
  return on === null ? nothing : made(state, on, partOf(state, on))
}

function made(state: EditorState, on: FocusPart, part: Part | null): Bright {
  if (!part) return { on, part, decorations: DecorationSet.empty }
  const { from, to, isBlock } = part
  const decoration = isBlock
    ? Decoration.node(from, to, { class: 'in-focus' })
    : Decoration.inline(from, to, { class: 'in-focus' }, { inclusiveEnd: true })
  return { on, part, decorations: DecorationSet.create(state.doc, [decoration]) }
}

function isSame(one: Part | null, other: Part | null): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.isBlock === other?.isBlock
}

function partOf(state: EditorState, on: FocusPart): Part | null {
  const { selection, doc } = state
  const note = footnoteAt(selection.$head)
  const $head = note ? doc.resolve(note.pos) : selection.$head
  if (on === 'pair') {
    const pair = pairAt(selection instanceof NodeSelection ? selection.$from : $head)?.pair
    if (pair) return { from: pair.pos, to: pair.pos + pair.node.nodeSize, isBlock: true }
  }
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    return { from: selection.from, to: selection.to, isBlock: true }
  }
  if (!$head.parent.isTextblock) return null
  if (on === 'sentence') return sentenceAt($head.parent, $head.parentOffset, $head.start())
  const depth = on === 'pair' ? 1 : $head.depth
  return { from: $head.before(depth), to: $head.after(depth), isBlock: true }
}

/** The sentence around an offset in a line; what stands between two sentences belongs to the one before. */
function sentenceAt(line: EditorState['doc'], offset: number, start: number): Part | null {
  const { text, positions } = lineOf(line, start, () => NO_LETTER)
  const sentences = sentencesOf(text)
  const isBefore = ({ from }: { from: number }) => (positions[from] ?? 0) <= start + offset
  const found = sentences.findLast(isBefore) ?? sentences[0]
  if (!found) return null
  // Up to the next letter: a footnote after its last sign is part of it.
  const to = positions[found.to] ?? start + line.content.size
  return { from: positions[found.from] ?? start, to, isBlock: false }
}
