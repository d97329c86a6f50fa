import type { Editor, Range } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import { putBlock } from '../commands/put-block'
import { emptyBlock, turnInto } from '../commands/turn-into'
import { editorCommands } from '../editor-commands'
import { closeHistory, dispatchStep } from '../history/document-history'
import type { EditorServices } from '../services'
import { withChipSpace } from './chip-space'
import { kindNouns, type MenuItem, type NewForm } from './menu-item'

/** Does what a row of the list under the caret says, in place of the words that brought it up. */
export function runItem(editor: Editor, range: Range, item: MenuItem, services: EditorServices): void {
  editor.view.focus()
  switch (item.does) {
    case 'mention':
      putMention(editor, range, item.record)
      return
    case 'create':
      void create(editor, range, item, services)
      return
    case 'names':
      editor.view.dispatch(editor.state.tr.insertText(`/${kindNouns[item.kind]} `, range.from, range.to))
      return
    case 'values':
      editor.view.dispatch(editor.state.tr.insertText(`/${item.field} `, range.from, range.to))
      return
    case 'run':
      editor.view.dispatch(closeHistory(editor.state.tr).delete(range.from, range.to))
      editorCommands[item.command](editor, services)
      return
    case 'form':
      putForm(editor, range, item.form)
  }
}

/**
 * The line that the slash heads takes the form; after other words an empty block of it is put below. The slash goes in
 * the same step: undo brings back what was typed.
 */
function putForm({ state, view }: Editor, range: Range, form: NewForm): void {
  const tr = state.tr.delete(range.from, range.to)
  const $at = tr.doc.resolve(range.from)
  const headsWords = $at.parentOffset === 0 && $at.parent.content.size > 0
  const start = state.apply(state.tr.delete(range.from, range.to))
  const command = headsWords ? turnInto(form) : putBlock(emptyBlock(state.schema, form))
  const did = command(start, (change) => {
    for (const step of change.steps) tr.step(step)
    tr.setSelection(Selection.fromJSON(tr.doc, change.selection.toJSON()))
  })
  if (did) dispatchStep(view, tr.scrollIntoView())
}

/** A chip and the space after it, where what follows does not bring its own. */
function putMention(editor: Editor, range: Range, { kind, id }: { kind: string; id: string }): void {
  const { schema } = editor
  const marks = marksAt(editor, range)
  const mention = schema.nodes.mention?.create({ kind, id, text: null }, null, marks)
  if (!mention) return
  const after = editor.state.doc.textBetween(
    range.to,
    Math.min(range.to + 1, editor.state.doc.resolve(range.to).end()),
    undefined,
    'x',
  )
  const needsSpace = !/^[\s.,;:!?)’”]/.test(after)
  const put = needsSpace ? [mention, schema.text(' ', marks)] : [mention]
  const tr = editor.state.tr.replaceWith(range.from, range.to, put).scrollIntoView()
  editor.view.dispatch(needsSpace ? withChipSpace(tr, range.from + mention.nodeSize) : tr)
}

/** The marks of the words that a chip takes the place of: in bold text it is bold. */
export function marksAt(editor: Editor, { to }: Range): readonly Mark[] {
  return editor.state.doc.resolve(to).marks()
}

type Made = Extract<MenuItem, { does: 'create' }>

/** The name stands as plain words until its record is made: whatever happens, the words are there. */
async function create(editor: Editor, range: Range, { kind, name }: Made, services: EditorServices) {
  const { view, state } = editor
  const tr = state.tr.insertText(`${name} `, range.from, range.to)
  view.dispatch(withChipSpace(tr, range.from + name.length))
  const words = { from: range.from, to: range.from + name.length }
  const follow = ({ transaction }: { transaction: Transaction }) => {
    words.from = transaction.mapping.map(words.from, 1)
    words.to = transaction.mapping.map(words.to, -1)
  }
  editor.on('transaction', follow)
  const id = await services.create(kind, name, (gone) => unlinkAll(editor, gone, name))
  editor.off('transaction', follow)
  if (id === null || editor.isDestroyed) return
  if (editor.state.doc.textBetween(words.from, words.to) !== name) return
  const marks = marksAt(editor, words)
  const mention = editor.schema.nodes.mention?.create({ kind, id, text: null }, null, marks)
  if (mention) editor.view.dispatch(editor.state.tr.replaceWith(words.from, words.to, mention))
}

/** Chips of a record that is not to be after all become its name. */
function unlinkAll(editor: Editor, recordId: string, name: string): void {
  if (editor.isDestroyed) return
  const { tr, schema, doc } = editor.state
  const places: { pos: number; text: string }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'mention' && node.attrs.id === recordId)
      places.push({ pos, text: node.attrs.text ?? name })
  })
  for (const { pos, text } of places.reverse()) tr.replaceWith(pos, pos + 1, schema.text(text))
  if (tr.docChanged) editor.view.dispatch(tr)
}
