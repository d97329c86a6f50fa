import { PullQuote } from '@shared/article/nodes/pullQuote/definition'
import type { Node } from '@tiptap/pm/model'
import type { Decoration } from '@tiptap/pm/view'
import { goToSource, keepQuote, updateQuote } from '../pull-quotes/pull-quote-commands'
import { sourceOf, speakerOf } from '../pull-quotes/source'
import type { EditorServices } from '../services'
import { element, ignoreOutside, stopInControls } from './dom'

/** A pull quote with who says it, and a quiet line where the answer no longer says it. */
export function pullQuoteWithView(services: EditorServices) {
  return PullQuote.extend({
    addNodeView() {
      return ({ node, editor, getPos, decorations }) => {
        let quote = node
        const contentDOM = element('p')
        const speaker = element('span', { class: 'pull-quote-speaker' })
        const at = (does: (pos: number) => void) => () => {
          const pos = getPos()
          if (pos !== undefined) does(pos)
        }
        const button = (label: string, onClick: () => void) => {
          const made = element('button', { type: 'button' }, label)
          made.addEventListener('click', onClick)
          return made
        }
        const status = element(
          'span',
          { class: 'pull-quote-status', role: 'group', 'aria-label': 'This quote and its answer' },
          element('span', {}, 'No longer in the answer.'),
          button(
            'Update',
            at((pos) => void (updateQuote(editor, pos, services) || services.tell(NOTHING_LIKE))),
          ),
          button(
            'Keep',
            at((pos) => keepQuote(editor, pos, services)),
          ),
          button(
            'Go to the answer',
            at((pos) => void goToSource(editor, pos, services)),
          ),
        )
        const foot = element(
          'div',
          { class: 'pull-quote-foot', contenteditable: 'false', 'data-control': '' },
          speaker,
          status,
        )
        const dom = element('blockquote', { class: 'pull-quote' }, contentDOM, foot)

        const draw = (given: readonly Decoration[]) => {
          status.hidden = !given.some(({ spec }) => spec.tie === 'changed')
          drawSpeaker()
        }
        const drawSpeaker = () => {
          const name = speakerOf(quote, sourceOf(editor.state.doc, quote)?.pair ?? null, services)
          speaker.textContent = name ? `— ${name}` : ''
          foot.hidden = !name && status.hidden
        }
        draw(decorations)
        const stop = services.references.watchAll(drawSpeaker)
        return {
          dom,
          contentDOM,
          update(next: Node, given: readonly Decoration[]) {
            if (next.type.name !== 'pullQuote') return false
            quote = next
            draw(given)
            return true
          },
          destroy: stop,
          stopEvent: stopInControls,
          ignoreMutation: ignoreOutside(contentDOM),
        }
      }
    },
  })
}

const NOTHING_LIKE = 'Nothing in the answer is like this quote. Go to the answer and take it again.'
