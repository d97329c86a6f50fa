import { Answer } from '@shared/article/nodes/answer/definition'
import { Question } from '@shared/article/nodes/question/definition'
import { mergeAttributes } from '@tiptap/core'
import { type Speaker, speakerOf } from '../commands/speakers'
import { speakerShown } from '../paste/forget-strangers'
import type { EditorServices } from '../services'
import { element, ignoreOutside, stopInControls } from './dom'

/** An answer with the name of who gives it above its words. Without a name it is the interview's only expert. */
export function answerWithView(services: EditorServices) {
  return Answer.extend({
    // Another library has to do without the record.
    renderHTML({ HTMLAttributes, node }) {
      const name = services.references.expert(node.attrs.expertId)?.name
      const shown = name === undefined ? {} : { [speakerShown]: name }
      return ['div', mergeAttributes(HTMLAttributes, { class: 'answer' }, shown), 0]
    },

    addNodeView() {
      return ({ node, getPos }) => {
        const label = labelButton('Who answers')
        const contentDOM = element('div', { class: 'answer-blocks' })
        const dom = element('div', { class: 'answer' }, label, contentDOM)
        let current = node
        let stop: (() => void) | null = null

        const draw = () => {
          const name = nameOfSpeaker(speakerOf(current), services)
          label.textContent = name ?? 'Who answers?'
          dom.classList.toggle('is-named', name !== null)
        }
        const follow = () => {
          stop?.()
          const id: string | null = current.attrs.expertId
          stop = id === null ? null : services.references.watch(id, draw)
          draw()
        }
        follow()
        label.addEventListener('click', () => {
          const pos = getPos()
          if (pos !== undefined) services.panels.show({ kind: 'speaker', pos }, label.getBoundingClientRect())
        })

        return {
          dom,
          contentDOM,
          update(next) {
            if (next.type !== current.type) return false
            const voiceChanged =
              next.attrs.expertId !== current.attrs.expertId || next.attrs.speaker !== current.attrs.speaker
            current = next
            if (voiceChanged) follow()
            return true
          },
          destroy: () => stop?.(),
          stopEvent: stopInControls,
          ignoreMutation: ignoreOutside(contentDOM),
        }
      }
    },
  })
}

/** A question, with the name of who asks above it where that is not the byline. */
export function questionWithView(services: EditorServices) {
  return Question.extend({
    addNodeView() {
      return ({ node, getPos }) => {
        const label = labelButton('Who asks')
        const contentDOM = element('p', { class: 'question' })
        const dom = element('div', { class: 'question-part' }, label, contentDOM)
        let current = node
        const draw = () => {
          label.textContent = current.attrs.askedBy ?? 'Who asks?'
          dom.classList.toggle('is-named', current.attrs.askedBy !== null)
        }
        draw()
        label.addEventListener('click', () => {
          const pos = getPos()
          if (pos !== undefined) services.panels.show({ kind: 'askedBy', pos }, label.getBoundingClientRect())
        })
        return {
          dom,
          contentDOM,
          update(next) {
            if (next.type !== current.type) return false
            const changed = next.attrs.askedBy !== current.attrs.askedBy
            current = next
            if (changed) draw()
            return true
          },
          stopEvent: stopInControls,
          ignoreMutation: ignoreOutside(contentDOM),
        }
      }
    },
  })
}

/** The name of who speaks; null where nobody is named. */
export function nameOfSpeaker({ expertId, speaker }: Speaker, services: EditorServices): string | null {
  if (expertId === null) return speaker
  return services.references.expert(expertId)?.name ?? speaker ?? '…'
}

function labelButton(name: string): HTMLButtonElement {
  return element('button', {
    type: 'button',
    class: 'speaker',
    contenteditable: 'false',
    tabindex: '-1',
    title: name,
    'data-control': '',
  })
}
