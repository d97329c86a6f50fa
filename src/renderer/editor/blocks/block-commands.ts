import { countOf } from '@shared/counted'
import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import { type ChooseBlocks, selectedBlocks } from '../commands/blocks'
import { selectedAnswer } from '../commands/chosen'
import { deleteBlocks, duplicateBlocks } from '../commands/copies'
import { standingAlone } from '../commands/drop'
import { movable, moveBlocksBy, moveDown, moveUp } from '../commands/move'
import { deletePair, duplicatePair } from '../commands/pair'
import { type BlockForm, turnInto } from '../commands/turn-into'
import { boxOf } from '../notes/note-box'
import { PairSelection } from '../pair-selection'
import { runAsStep } from '../run-as-step'
import type { EditorServices } from '../services'
import { blocksName, formNames } from './block-words'
import { showSelectionBar } from './selection-bar'

/** What is done to blocks; false where there was nothing to do. */
export type Does = (editor: Editor, services: EditorServices) => boolean

/** Moves the blocks one place up or down, or the answer that is selected as a whole, and says where they have come to. */
export function moveHere(direction: -1 | 1, choose?: ChooseBlocks): Does {
  const moveSelected = direction < 0 ? moveUp : moveDown
  const way = direction < 0 ? 'up' : 'down'
  return (editor, services) => {
    const { state } = editor
    const isAnswer = choose === undefined && selectedAnswer(state)
    const blocks = isAnswer ? null : movable(state.doc, (choose ?? selectedBlocks)(state), direction)
    const words = blocks
      ? `${blocksName(blocks)} moved ${way}: ${countOf(blocks.first + 1 + direction, blocks.parent.childCount)}.`
      : `Answer moved ${way}.`
    const move = choose ? moveBlocksBy(direction, choose) : moveSelected
    if (!doStep(editor, services, move, words))
      services.blocks.said.set(`Nothing ${direction < 0 ? 'above' : 'below'} to move past.`)
    // The key is ours either way.
    return true
  }
}

/** Pairs and answers that are selected as wholes are copied without what stands between them. */
export function duplicateHere(choose?: ChooseBlocks): Does {
  return (editor, services) => {
    const isWhole = choose === undefined && areWholes(editor.state)
    const duplicate = isWhole ? duplicatePair : duplicateBlocks(choose ?? selectedBlocks)
    return doStep(editor, services, duplicate, `${nameAt(editor.state, choose)} duplicated.`)
  }
}

/** Pairs and answers that are selected as wholes go without what stands between them. */
export function deleteHere(choose?: ChooseBlocks): Does {
  return (editor, services) => {
    const isWhole = choose === undefined && areWholes(editor.state)
    const remove = isWhole ? deletePair : deleteBlocks(choose ?? selectedBlocks)
    return doStep(editor, services, remove, `${nameAt(editor.state, choose)} deleted. Undo brings it back.`)
  }
}

function areWholes(state: EditorState): boolean {
  return state.selection instanceof PairSelection || selectedAnswer(state) !== null
}

export function turnHere(form: BlockForm, choose: ChooseBlocks = selectedBlocks): Does {
  return (editor, services) =>
    doStep(editor, services, turnInto(form, choose), `Turned into: ${formNames[form].toLowerCase()}.`)
}

/** Puts the blocks on the clipboard as they can be pasted anywhere; the selection stays as it is. */
export function copyHere(choose: ChooseBlocks = selectedBlocks): Does {
  return ({ view, state }, services) => {
    const blocks = choose(state)
    if (!blocks) return false
    const { dom, text } = view.serializeForClipboard(new Slice(Fragment.from(standingAlone(blocks)), 0, 0))
    view.focus()
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', dom.innerHTML)
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', fill, true)
    const did = document.execCommand('copy')
    document.removeEventListener('copy', fill, true)
    if (did) services.blocks.said.set(`${blocksName(blocks)} copied.`)
    return did
  }
}

/** With words of one block selected, goes to the bar over them; else opens the menu of the block with the caret. */
export function showBlockMenu(editor: Editor, services: EditorServices): boolean {
  const { selection } = editor.state
  const isWords = selection instanceof TextSelection && !selection.empty
  if (isWords && selection.$from.sameParent(selection.$to)) {
    if (showSelectionBar(editor.view, services.blocks, 'key')) return true
  }
  return showMenuOfSelection(editor, services)
}

/** The menu of the block with the caret, or of the selected blocks. */
export function showMenuOfSelection({ state, view }: Editor, services: EditorServices): boolean {
  const blocks = selectedBlocks(state)
  if (!blocks) return false
  const { from, to } = blocks
  const { head } = state.selection
  services.blocks.menu.set({ from, to, anchor: boxOf(view, { from: head, to: head }) })
  return true
}

/** A change of blocks is one step of undo, whatever was typed a moment before. */
function doStep({ view }: Editor, services: EditorServices, command: Command, said: string): boolean {
  const did = runAsStep(view, command)
  if (did) {
    view.focus()
    services.blocks.said.set(said)
  }
  return did
}

function nameAt(state: EditorState, choose: ChooseBlocks = selectedBlocks): string {
  if (choose === selectedBlocks && selectedAnswer(state)) return 'Answer'
  const blocks = choose(state)
  return blocks ? blocksName(blocks) : ''
}
