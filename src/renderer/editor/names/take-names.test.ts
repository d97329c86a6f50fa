import { articleSchema } from '@shared/article/schema'
import type { FoundName, LibraryName } from '@shared/mentions/name'
import { NameFinder } from '@shared/mentions/name-finder'
import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferedName } from './name-offers'
import { textOf } from './offer-names'
import { chipAt, takeNames, unambiguous } from './take-names'

const names: [string, string, LibraryName['form'], string][] = [
  ['a', 'Maison Aurèle', 'name', 'Maison Aurèle'],
  ['a', 'Aurèle', 'alias', 'Maison Aurèle'],
  ['b', 'Hav & Sol', 'name', 'Hav & Sol'],
  ['c', 'Twin', 'name', 'Twin'],
  ['d', 'Twin', 'name', 'Twin'],
]
const finder = new NameFinder()
for (const id of ['a', 'b', 'c', 'd'])
  finder.put(
    id,
    names
      .filter(([of]) => of === id)
      .map(([, text, form, name]) => ({ kind: 'brand', id, text, form, name })),
  )

const bold = articleSchema.mark('bold')
const italic = articleSchema.mark('italic')
const paragraph = (...content: Node[]) => articleSchema.node('paragraph', null, content)
const text = (words: string, ...marks: (typeof bold)[]) => articleSchema.text(words, marks)
const stateOf = (...blocks: Node[]) =>
  EditorState.create({ doc: articleSchema.node('doc', null, blocks), plugins: [history()] })

function offeredIn(document: Node): OfferedName[] {
  const offered: OfferedName[] = []
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const found: FoundName[] = finder.find(textOf(node, 0, node.content.size))
    for (const name of found) offered.push({ from: pos + 1 + name.from, to: pos + 1 + name.to, name })
    return false
  })
  return offered
}

/** The text with chips in brackets: the id, and words of their own. */
function shown(document: Node): string[] {
  const lines: string[] = []
  document.forEach((block) => {
    let line = ''
    block.forEach((node) => {
      line += node.isText ? node.text : `[${node.attrs.id}${node.attrs.text ? ` ${node.attrs.text}` : ''}]`
    })
    lines.push(line)
  })
  return lines
}

test('all names are taken in one step; wrong spellings follow the record, other names keep their words', () => {
  let state = stateOf(
    paragraph(text('By maison aurele, called Aurèle, aurele too.')),
    paragraph(text('And hav and sol’s Twin.')),
  )
  const before = state.doc
  const tr = takeNames(state, unambiguous(offeredIn(state.doc)))
  if (tr) state = state.apply(tr)
  expect(shown(state.doc)).toEqual(['By [a], called [a Aurèle], [a Aurèle] too.', 'And [b]’s Twin.'])
  state.doc.check()
  undo(state, (back) => {
    state = state.apply(back)
  })
  expect(state.doc.eq(before)).toBe(true)
})

test('a chip has the marks that all of its words had', () => {
  const state = stateOf(paragraph(text('Hav ', bold, italic), text('& Sol', bold)))
  const tr = takeNames(state, unambiguous(offeredIn(state.doc)))
  const chip = tr?.doc.firstChild?.firstChild
  expect(chip?.marks.map(({ type }) => type.name)).toEqual(['bold'])
})

test('what has changed since it was found is left alone', () => {
  const state = stateOf(paragraph(text('Hav & Sol')))
  const offered = unambiguous(offeredIn(state.doc))
  const changed = state.apply(state.tr.insertText('x', 2, 3))
  expect(takeNames(changed, offered)).toBeNull()
  expect(takeNames(stateOf(paragraph()), offered)).toBeNull()
})

test('taking names changes no word but misspelled ones, and finds nothing twice', () => {
  const part = fc.constantFrom('Hav & Sol', 'Maison Aurèle', 'Aurèle', 'clay', 'and', 'Hav', '& Sol', ', ')
  const line = fc.array(fc.tuple(part, fc.boolean()), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const state = stateOf(
        ...lines.map((parts) =>
          paragraph(...parts.map(([words, strong]) => text(`${words} `, ...(strong ? [bold] : [])))),
        ),
      )
      const words = (document: Node) =>
        shown(document).map((one) =>
          one
            .replace(/\[a (.*?)\]/g, '$1')
            .replaceAll('[a]', 'Maison Aurèle')
            .replaceAll('[b]', 'Hav & Sol'),
        )
      const tr = takeNames(state, unambiguous(offeredIn(state.doc)))
      if (!tr) return
      tr.doc.check()
      expect(words(tr.doc)).toEqual(words(state.doc))
      expect(offeredIn(tr.doc)).toEqual([])
    }),
  )
})

test('the chip at the caret is the one selected, before it or after it', () => {
  const chip = articleSchema.node('mention', { kind: 'brand', id: 'a', text: null })
  const state = stateOf(paragraph(text('by '), chip, text(' then')))
  const at = (pos: number) => chipAt(state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos))))
  expect([at(3), at(4)?.pos, at(5)?.pos, at(6)]).toEqual([null, 4, 4, null])
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 4)))
  expect(chipAt(selected)?.pos).toBe(4)
})
