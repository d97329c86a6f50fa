import type { Editor } from '@tiptap/core'
import { counted } from '../../ui/words'
import type { EditorServices } from '../services'
import { offeredNames } from './offer-names'
import { chipAt, dispatchAlone, takeNames, unambiguous } from './take-names'

/** Makes mentions of all names that were found in the text and are not ignored. */
export function takeAllNames({ view, state }: Editor, { say }: EditorServices): boolean {
  const offered = offeredNames(state)
  const taken = unambiguous(offered)
  const tr = takeNames(state, taken)
  const left = offered.length - taken.length
  const several = left === 0 ? '' : ` ${counted(left, 'name')} of several records: choose in Mentions.`
  if (!tr) {
    say(left > 0 ? several.trim() : 'No name of the library stands in the text as plain words.')
    return true
  }
  dispatchAlone(view, tr)
  say(`${counted(taken.length, 'name')} made ${taken.length === 1 ? 'a mention' : 'mentions'}.${several}`)
  return true
}

/** Takes the name at the caret; beside a chip, shows its card. */
export function nameHere(editor: Editor, services: EditorServices): boolean {
  const { state, view } = editor
  const chip = chipAt(state)
  if (chip) {
    const dom = view.nodeDOM(chip.pos)
    if (dom instanceof HTMLElement) services.card.show(chip.pos, dom.getBoundingClientRect(), 'key')
    return true
  }
  const { from, to } = state.selection
  const here = offeredNames(state).find((name) => name.from <= from && name.to >= to)
  if (!here) return false
  const tr = takeNames(state, [{ ...here, candidate: here.name.candidates[0] }])
  if (tr) dispatchAlone(view, tr)
  return tr !== null
}
